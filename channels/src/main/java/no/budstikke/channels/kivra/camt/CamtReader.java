package no.budstikke.channels.kivra.camt;

import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.budstikke.core.request.Market;

/** Reads files and adds them up. Source: Kivra, section 11. */
public final class CamtReader {
  private static final String MESSAGE = "/Document/BkToCstmrDbtCdtNtfctn";
  private static final String NOTICE = MESSAGE + "/Ntfctn";
  private static final String ENTRY = NOTICE + "/Ntry";
  private static final String DETAIL = ENTRY + "/NtryDtls/TxDtls";
  private static final String TOTALS = NOTICE + "/TxsSummry/";
  private static final int MOST_COMPLAINTS = 100;

  private final List<String> complaints = new ArrayList<>();
  private final List<CamtFile.Notice> notices = new ArrayList<>();
  private Optional<CamtVersion> version = Optional.empty();
  private Optional<Instant> written = Optional.empty();
  private NoticeDraft notice = new NoticeDraft();
  private EntryDraft entry = new EntryDraft();

  private CamtReader() {}

  /** Reads a file from a stream that stays the caller's to close. */
  public static CamtReading read(InputStream in) {
    CamtReader reader = new CamtReader();
    XmlWalk.through(in, reader.visitor()).ifPresent(reader.complaints::add);
    if (reader.complaints.isEmpty() && reader.written.isEmpty()) {
      reader.complaints.add("It does not say when it was written.");
    }
    boolean fine = reader.complaints.isEmpty();
    Optional<CamtFile> file =
        reader
            .version
            .filter(_ -> fine)
            .flatMap(
                version ->
                    reader.written.map(written -> new CamtFile(version, written, reader.notices)));
    return new CamtReading(file, reader.complaints);
  }

  private XmlWalk.Visitor visitor() {
    return new XmlWalk.Visitor() {
      @Override
      public void open(String path, XmlWalk.Element element) {
        CamtReader.this.open(path, element);
      }

      @Override
      public void close(String path, String text) {
        CamtReader.this.close(path, text);
      }
    };
  }

  private void open(String path, XmlWalk.Element element) {
    if (path.lastIndexOf('/') == 0) {
      version = CamtVersion.of(element.namespace());
      if (version.isEmpty() || !path.equals("/Document")) {
        complain("It is no camt.054 of version 02 or 13.");
      }
    }
    switch (path) {
      case NOTICE -> notice = new NoticeDraft();
      case ENTRY -> entry = new EntryDraft();
      case DETAIL -> entry.openDetail();
      default -> {}
    }
    if (!element.currency().isEmpty() && !element.currency().equals("SEK")) {
      complain(place() + " is not in kronor.");
    }
  }

  private void close(String path, String text) {
    if (path.startsWith(DETAIL + "/")) {
      entry.detail(path.substring(DETAIL.length() + 1), text);
    } else if (path.startsWith(ENTRY + "/")) {
      entry.take(path.substring(ENTRY.length() + 1), text);
    } else if (path.startsWith(TOTALS)) {
      notice.total(path.substring(TOTALS.length()), text);
    } else {
      closeOuter(path, text);
    }
  }

  private void closeOuter(String path, String text) {
    switch (path) {
      case MESSAGE + "/GrpHdr/CreDtTm" -> written = moment(text);
      case NOTICE + "/Acct/Id/Othr/Id" -> notice.account(text);
      case NOTICE + "/Acct/Id/Othr/SchmeNm/Prtry" -> notice.scheme(text);
      case ENTRY -> {
        entry.faults().forEach(fault -> complain(place() + " " + fault));
        notice.add(entry);
      }
      case NOTICE -> {
        notice.faults().forEach(fault -> complain("Notification " + number() + " " + fault));
        notice.made().ifPresent(notices::add);
      }
      default -> {}
    }
  }

  private int number() {
    return notices.size() + 1;
  }

  private String place() {
    return "Entry " + (notice.entries() + 1) + " of notification " + number();
  }

  private void complain(String what) {
    if (complaints.size() < MOST_COMPLAINTS) {
      complaints.add(what);
    }
  }

  /** With its own zone, or by the clocks of Sweden. */
  private static Optional<Instant> moment(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException _) {
      try {
        return Optional.of(LocalDateTime.parse(text).atZone(Market.SE.zone()).toInstant());
      } catch (DateTimeException _) {
        return Optional.empty();
      }
    }
  }

  /** The day of a date, or of a date with a time. */
  static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}

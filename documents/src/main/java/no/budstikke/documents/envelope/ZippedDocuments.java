package no.budstikke.documents.envelope;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.budstikke.core.request.Attachment;
import no.budstikke.core.request.Attachment.Role;
import no.budstikke.core.request.Content;
import no.budstikke.core.validate.Finding;
import no.budstikke.core.validate.Submission;
import no.budstikke.documents.envelope.ZipContents.Taken;
import no.budstikke.documents.envelope.ZipDirectory.Entry;

/** The documents of a ZIP with the files that go with them, in the order of its table. */
final class ZippedDocuments {
  private static final Map<String, String> MEDIA_TYPES =
      Map.of(
          "pdf", "application/pdf",
          "png", "image/png",
          "jpg", "image/jpeg",
          "jpeg", "image/jpeg",
          "csv", "text/csv",
          "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          "ods", "application/vnd.oasis.opendocument.spreadsheet");

  private final Intake intake;
  private final ZipDirectory directory;
  private final ZipContents contents;
  private final ZipNames names;
  private Manifest manifest = Manifest.NONE;

  ZippedDocuments(Intake intake, ZipDirectory directory, ZipContents contents) {
    this.intake = intake;
    this.directory = directory;
    this.contents = contents;
    this.names = new ZipNames(directory);
  }

  void read() {
    if (overlaps()) {
      intake.refuse(EnvelopeFindings.unknown("#overlap"));
      return;
    }
    if (!readManifest()) {
      return;
    }
    for (int entry = 0; entry < directory.size() && !contents.exhausted(); entry++) {
      String name = names.name(entry);
      if (!ZipNames.isFolder(name) && !ZipNames.isManifest(name) && !readEntry(entry, name)) {
        return;
      }
    }
    if (contents.exhausted()) {
      intake.refuse();
    }
    manifest.unused().forEach(name -> intake.note(EnvelopeFindings.notInTheZip().in(shown(name))));
  }

  /** Entries that share bytes make little files unpack into endless ones. */
  private boolean overlaps() {
    long[] starts = new long[directory.size()];
    long[] ends = new long[directory.size()];
    for (int i = 0; i < directory.size(); i++) {
      Entry entry = directory.entry(i);
      starts[i] = entry.header();
      ends[i] = entry.header() + entry.sizes().packed();
    }
    Arrays.sort(starts);
    Arrays.sort(ends);
    for (int i = 1; i < starts.length; i++) {
      if (starts[i] < ends[i - 1] || starts[i] == starts[i - 1]) {
        return true;
      }
    }
    return false;
  }

  private boolean readManifest() {
    for (int entry = 0; entry < directory.size(); entry++) {
      String name = names.name(entry);
      if (ZipNames.isManifest(name) && manifest != Manifest.NONE) {
        intake.refuse(EnvelopeFindings.unsafeName("#double").in(shown(name)));
        return false;
      }
      if (ZipNames.isManifest(name) && !readManifest(entry, name)) {
        return false;
      }
    }
    intake.declare(manifest.declared());
    return true;
  }

  /** Without its manifest nobody can tell what a batch should have been. */
  private boolean readManifest(int entry, String name) {
    Taken taken = contents.take(directory.entry(entry), intake.limits().documentBytes());
    Optional<Manifest> read =
        taken instanceof Taken.Bytes(var content)
            ? Manifest.read(content.bytes())
            : Optional.empty();
    if (read.isEmpty()) {
      intake.refuse(EnvelopeFindings.unknown("#manifest").in(shown(name)));
      return false;
    }
    manifest = read.get();
    return true;
  }

  private boolean readEntry(int entry, String name) {
    Optional<Finding> fault = names.fault(entry, name).map(EnvelopeFindings::unsafeName);
    if (fault.isPresent()) {
      miss(name, fault.get());
    } else if (ZipNames.isDocument(name)) {
      return intake.hasRoom() && readDocument(entry, name);
    } else if (names.owner(name).isEmpty()) {
      intake.note(EnvelopeFindings.unclaimed().in(shown(name)));
    }
    return true;
  }

  private void miss(String name, Finding finding) {
    if (ZipNames.isDocument(name)) {
      intake.miss(finding.in(shown(name)));
    } else {
      intake.note(finding.in(shown(name)));
    }
  }

  private boolean readDocument(int entry, String name) {
    switch (contents.take(directory.entry(entry), intake.limits().documentBytes())) {
      case Taken.Not(var finding) -> intake.miss(finding.in(name));
      case Taken.Bytes(var content) -> readCompanions(entry, name, content);
    }
    return true;
  }

  private void readCompanions(int entry, String name, Content content) {
    List<Attachment> companions = new ArrayList<>();
    int room = intake.limits().documentBytes();
    for (int companion : names.companions(entry, name)) {
      String file = names.name(companion);
      // One byte over the limit is enough for the rule about sizes to speak.
      int most = Math.min(intake.limits().attachmentBytes() + 1, room);
      switch (contents.take(directory.entry(companion), most)) {
        case Taken.Not(var finding) -> {
          intake.miss(finding.in(file));
          return;
        }
        case Taken.Bytes(var bytes) -> {
          room -= bytes.size();
          companions.add(attachment(name, file, bytes));
        }
      }
    }
    Submission submission = new Submission(content, companions, manifest.keys(name));
    intake.take(Optional.of(name), submission);
  }

  private static Attachment attachment(String document, String file, Content bytes) {
    boolean picture = ZipNames.base(file).equals(ZipNames.base(document));
    return new Attachment(
        picture ? Role.IMAGE : Role.ENCLOSURE,
        ZipNames.fileName(file),
        MEDIA_TYPES.getOrDefault(ZipNames.ending(file), "application/octet-stream"),
        bytes);
  }

  /** Names are the sender's; what cannot be printed is not. */
  private static String shown(String name) {
    String printable = name.replaceAll("\\p{Cntrl}", "\uFFFD");
    return printable.length() <= 200 ? printable : printable.substring(0, 200) + "…";
  }
}

package no.budstikke.channels.email;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.budstikke.core.request.NationalId;
import no.budstikke.core.request.Reading;
import org.apache.james.jdkim.DKIMVerifier;
import org.apache.james.jdkim.api.SignatureRecord;
import org.apache.james.jdkim.exceptions.FailException;
import org.apache.james.jdkim.exceptions.PermFailException;
import org.apache.james.jdkim.tagvalue.SignatureRecordImpl;

/**
 * Looks at a mail as large receivers do: who may send for the envelope's domain, whether a
 * signature holds and is the sender's (DMARC). And as a careful postman does: neither an amount nor
 * an identity number may stand where everybody sees it. Source: mail and print, sections 2.1 and
 * 2.4.
 */
final class MailInspection {
  static final String NOT_AUTHENTICATED = "550 5.7.26 not authenticated";
  static final String TELLS_TOO_MUCH = "554 5.6.0 tells too much outside its text";

  private static final Session SESSION = Session.getInstance(new Properties());
  private static final Pattern AMOUNT = Pattern.compile("\\d[ \u00a0]?[.,]\\d{2}(?!\\d|\\.)");
  private static final Pattern DIGITS =
      Pattern.compile("(?<!\\d)(\\d{11}|\\d{6,8}[-+]?\\d{4})(?!\\d)");
  private static final Pattern DATE = Pattern.compile("\\d{1,2}\\.\\d{1,2}\\.\\d{4}");
  private static final NationalId.Terms ANYBODY =
      new NationalId.Terms(
          NationalId.Population.ANY, LocalDate.EPOCH.plusYears(80), NationalId.TenDigits.YOUNGEST);
  private static final Pattern LINK = Pattern.compile("https?://[^\\s\"'<>]+");
  private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9.-]{1,80}");

  private final NameTable names;

  MailInspection(NameTable names) {
    this.names = names;
  }

  /** What is wrong with it, as it is said to the sender; empty when it may be delivered. */
  Optional<String> objection(String envelopeSender, byte[] message) {
    try {
      MimeMessage mail = new MimeMessage(SESSION, new ByteArrayInputStream(message));
      if (!isAuthentic(sender(mail), domain(envelopeSender), message)) {
        return Optional.of(NOT_AUTHENTICATED);
      }
      List<String> outside =
          new ArrayList<>(List.of(Optional.ofNullable(mail.getSubject()).orElse("")));
      boolean plainNames = collect(mail, outside);
      boolean toldTooMuch = outside.stream().anyMatch(MailInspection::tellsTooMuch);
      return plainNames && !toldTooMuch ? Optional.empty() : Optional.of(TELLS_TOO_MUCH);
    } catch (MessagingException | IOException notAMail) {
      return Optional.of("554 5.6.0 cannot be read");
    }
  }

  /** The domain that readers see. */
  private static String sender(MimeMessage mail) throws MessagingException {
    return Stream.ofNullable(mail.getFrom())
        .flatMap(Stream::of)
        .map(jakarta.mail.Address::toString)
        .map(address -> domain(address.replaceAll("[<>]", "")))
        .findFirst()
        .orElse("");
  }

  /** Domains that say nothing about themselves are believed; the others must be right. */
  private boolean isAuthentic(String from, String envelope, byte[] message) {
    boolean sender = !names.speaksOfSenders(envelope) || names.maySend(envelope);
    return sender && (!names.hasKeys(from) || isSigned(from, message));
  }

  private boolean isSigned(String from, byte[] message) {
    DKIMVerifier verifier = new Verifier(names);
    try {
      // Nothing at all is said of a mail without any signature.
      return Stream.ofNullable(verifier.verify(new ByteArrayInputStream(message)))
          .flatMap(List::stream)
          .map(good -> good.getDToken().toString().toLowerCase(Locale.ROOT))
          .anyMatch(domain -> from.equals(domain) || from.endsWith("." + domain));
    } catch (FailException | IOException bad) {
      return false;
    }
  }

  /** Believes the keys of the table, and a sender whose clock is ahead: it may have travelled. */
  private static final class Verifier extends DKIMVerifier {
    Verifier(NameTable names) {
      super(
          (_, selector, domain) ->
              names
                  .key(selector.toString(), domain.toString())
                  .map(List::of)
                  .orElseThrow(() -> new PermFailException("no key")));
    }

    @Override
    public SignatureRecord newSignatureRecord(String record) {
      return new SignatureRecordImpl(record) {
        @Override
        public Long getSignatureTimestamp() {
          return 0L;
        }
      };
    }
  }

  /** Collects file names and links; whether all names are plain. */
  private static boolean collect(Part part, List<String> outside)
      throws MessagingException, IOException {
    boolean plain = true;
    if (part.getFileName() != null) {
      plain = FILE_NAME.matcher(part.getFileName()).matches();
      outside.add(part.getFileName());
    }
    if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        BodyPart inner = parts.getBodyPart(i);
        plain &= collect(inner, outside);
      }
    } else if (part.isMimeType("text/*") && part.getContent() instanceof String text) {
      LINK.matcher(text).results().map(MatchResult::group).forEach(outside::add);
    }
    return plain;
  }

  private static boolean tellsTooMuch(String text) {
    return DIGITS.matcher(text).results().anyMatch(found -> isNationalId(found.group()))
        || AMOUNT.matcher(DATE.matcher(text).replaceAll("")).find();
  }

  private static boolean isNationalId(String text) {
    return NationalId.read(text, ANYBODY) instanceof Reading.Valid<NationalId>;
  }

  private static String domain(String address) {
    return address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
  }
}

package no.budstikke.documents.ubl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import no.budstikke.core.request.Attachment;
import no.budstikke.core.request.Attachment.Role;
import no.budstikke.core.request.Content;
import no.budstikke.documents.tree.DocumentTree;
import no.budstikke.documents.tree.Names;
import no.budstikke.documents.tree.Node;
import no.budstikke.documents.tree.Path;

/**
 * Files that came inside a document and beside it. Source: input format, section 6.
 *
 * @param each inside first, in document order
 */
public record Files(List<File> each) {
  private static final Path REFERENCE = Path.of("cac:AdditionalDocumentReference");
  private static final Path EMBEDDED = Path.of("cac:Attachment/cbc:EmbeddedDocumentBinaryObject");
  private static final Path ID = Path.of("cbc:ID");
  private static final Path DESCRIPTION = Path.of("cbc:DocumentDescription");
  private static final Path TYPE = Path.of("cbc:DocumentType");
  private static final int MIME = Names.of("@mimeCode");
  private static final int NAME = Names.of("@filename");
  private static final String PDF = "application/pdf";
  private static final Set<String> IMAGE_WORDS =
      Set.of("COMMERCIAL INVOICE", "INVOICE IMAGE", "CREDIT NOTE", "REMINDER");
  private static final Set<String> IMAGE_IDS = Set.of("Original invoice", "Original credit note");

  public Files {
    each = List.copyOf(each);
  }

  /**
   * One file.
   *
   * @param node where it is embedded; absent when it came beside the document
   * @param role the issuer's picture of the document, or something to go along
   * @param fileName as written
   * @param mediaType as written
   * @param content decoded; nothing when the base64 cannot be decoded
   */
  public record File(
      Node node, Role role, String fileName, String mediaType, Optional<Content> content) {
    @Override
    public String toString() {
      return "File";
    }
  }

  static Files in(UblDocument document) {
    List<File> files = new ArrayList<>();
    for (Node reference : document.root().each(REFERENCE)) {
      Node embedded = reference.first(EMBEDDED);
      if (embedded.exists()) {
        files.add(embedded(reference, embedded));
      }
    }
    // The PDF beside the document is the picture only when there is none inside (section 6).
    boolean pictured = files.stream().anyMatch(file -> file.role() == Role.IMAGE);
    Node nowhere = new Node(document.root().tree(), DocumentTree.NONE);
    for (Attachment beside : document.submission().companions()) {
      Role role = pictured ? Role.ENCLOSURE : beside.role();
      files.add(
          new File(
              nowhere, role, beside.fileName(), beside.mediaType(), Optional.of(beside.content())));
    }
    return new Files(files);
  }

  private static File embedded(Node reference, Node embedded) {
    String mediaType = embedded.attribute(MIME);
    boolean picture = mediaType.equals(PDF) && isLabelledAsPicture(reference);
    return new File(
        embedded,
        picture ? Role.IMAGE : Role.ENCLOSURE,
        embedded.attribute(NAME),
        mediaType,
        decode(embedded));
  }

  private static boolean isLabelledAsPicture(Node reference) {
    return IMAGE_WORDS.contains(label(reference, DESCRIPTION))
        || IMAGE_WORDS.contains(label(reference, TYPE))
        || IMAGE_IDS.contains(reference.first(ID).text());
  }

  private static String label(Node reference, Path path) {
    return reference.first(path).text().toUpperCase(Locale.ROOT);
  }

  /** Base64 as XML has it: blanks between the letters are nothing. */
  private static Optional<Content> decode(Node embedded) {
    CharSequence text = embedded.tree().rawText(embedded.at());
    byte[] letters = new byte[text.length()];
    int length = 0;
    for (int i = 0; i < letters.length; i++) {
      char c = text.charAt(i);
      if (c > ' ') {
        letters[length++] = c < 128 ? (byte) c : (byte) '!';
      }
    }
    try {
      return Optional.of(Content.of(Base64.getDecoder().decode(Arrays.copyOf(letters, length))));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The issuer's own pictures of the document: one at most, or it is not known which counts. */
  public List<File> pictures() {
    return each.isEmpty() ? each : labelled();
  }

  private List<File> labelled() {
    return each.stream().filter(file -> file.role() == Role.IMAGE).toList();
  }

  List<Attachment> attachments() {
    return each.isEmpty() ? List.of() : decoded();
  }

  private List<Attachment> decoded() {
    return each.stream()
        .flatMap(
            file ->
                file.content().stream()
                    .map(
                        content ->
                            new Attachment(
                                file.role(), file.fileName(), file.mediaType(), content)))
        .toList();
  }
}

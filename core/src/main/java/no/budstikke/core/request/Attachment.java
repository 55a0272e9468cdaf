package no.budstikke.core.request;

/**
 * A file that came along. Source: input format, section 6.
 *
 * @param role what it is for
 * @param fileName the issuer's name for it; personal data may hide in it, so it is never logged
 * @param mediaType one of the six allowed types
 * @param content decoded and checked
 */
public record Attachment(Role role, String fileName, String mediaType, Content content) {
  /** What an attachment is for. */
  public enum Role {
    /** The issuer's own picture of this document, used instead of ours. */
    IMAGE,
    /** Goes along with the picture. */
    ENCLOSURE
  }

  @Override
  public String toString() {
    return "Attachment";
  }
}

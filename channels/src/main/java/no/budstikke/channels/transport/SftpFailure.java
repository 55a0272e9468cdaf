package no.budstikke.channels.transport;

import java.io.IOException;

/** A file server could not do what was asked, or we cannot know whether it did. */
public final class SftpFailure extends IOException {
  private static final long serialVersionUID = 1;

  private final Kind kind;
  private final String code;

  /** What is known. */
  public enum Kind {
    /** Nothing was done; trying again later is safe. */
    NOT_REACHED,
    /** Host key, login, folder or rights are not as agreed; nothing was done. */
    NOT_ALLOWED,
    /** It may have been done. */
    UNKNOWN
  }

  SftpFailure(Kind kind, String code, IOException cause) {
    super(code, cause);
    this.kind = kind;
    this.code = code;
  }

  SftpFailure(Kind kind, String code) {
    super(code);
    this.kind = kind;
    this.code = code;
  }

  /** What is known. */
  public Kind kind() {
    return kind;
  }

  /** A short word for logs and attempts. */
  public String code() {
    return code;
  }
}

package no.budstikke.core.choose;

/**
 * A channel's short name, for example {@code email} or {@code print}.
 *
 * @param value lower-case letters, digits and hyphens
 */
public record ChannelId(String value) implements Comparable<ChannelId> {
  /** Nearly always it is the very same. */
  @Override
  public boolean equals(Object other) {
    return this == other || (other instanceof ChannelId(var name) && value.equals(name));
  }

  /** The text keeps its hash. */
  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public int compareTo(ChannelId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}

package no.budstikke.core.choose;

/**
 * A channel's short name, for example {@code email} or {@code print}.
 *
 * @param value lower-case letters, digits and hyphens
 */
public record ChannelId(String value) implements Comparable<ChannelId> {
  @Override
  public int compareTo(ChannelId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}

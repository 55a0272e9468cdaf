package no.budstikke.core.choose;

/**
 * What a batch amounts to. Source: product specification, section 9.3.
 *
 * @param received documents
 * @param rejected of them with fatal findings
 * @param minor what all accepted ones come to together, in minor units of the market's currency
 * @param largest the largest amount among them
 * @param recipients people among them
 * @param repeated people with two or more of them
 * @param printed accepted ones that go by post, as far as known
 */
public record BatchFigures(
    long received,
    long rejected,
    long minor,
    long largest,
    long recipients,
    long repeated,
    long printed) {
  /** Without fatal findings. */
  public long accepted() {
    return received - rejected;
  }

  @Override
  public String toString() {
    return "BatchFigures of " + received;
  }
}

package no.budstikke.channels.print;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** JSON as it is exchanged with print houses: bounded in every direction. */
final class Json {
  /** The largest receipt or manifest we read: 500 letters need a tenth of it. */
  static final int LARGEST_FILE = 4_000_000;

  static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxDocumentLength(LARGEST_FILE)
                          .maxNestingDepth(8)
                          .maxStringLength(1000)
                          .maxNameLength(60)
                          .maxNumberLength(20)
                          .maxTokenCount(400_000)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .build();

  private Json() {}
}

package no.budstikke.channels.register;

import java.util.Locale;
import java.util.Map;
import no.budstikke.core.lookup.Detail;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The words of population files, made answers. Source: command line contract, population file. */
final class PopulationWords {
  private static final Map<String, String> KEYS =
      Map.of("avtalegiro", "mandate", "efaktura-se", "efakturaSe");
  private static final Map<String, String> DETAILS =
      Map.of(
          "BLOCKED", Detail.BLOCKED,
          "AMBIGUOUS", Detail.AMBIGUOUS,
          "UNDERAGE", Detail.UNDERAGE,
          "INVALID", Detail.INVALID_KEYS);

  private PopulationWords() {}

  /** Under which key a consumer's answer of a register stands. */
  static String key(String register) {
    return KEYS.getOrDefault(register, register);
  }

  /** The answer; NO for whom nothing stands. */
  static ObjectNode answer(JsonNode said) {
    if (!said.isObject()) {
      return plain(said.asString("NO").toUpperCase(Locale.ROOT));
    }
    boolean yes = said.path("active").asBoolean(said.path("registered").asBoolean(true));
    ObjectNode answer = plain(yes ? "YES" : "NO");
    if (said.has("since")) {
      answer.put("since", said.path("since").asString(""));
    }
    if (yes && !said.path("notice").asBoolean(true)) {
      answer.put("detail", Detail.NO_NOTICE);
    } else if (!yes && said.has("since")) {
      answer.put("detail", Detail.CANCELLED);
    }
    return answer;
  }

  static ObjectNode plain(String word) {
    ObjectNode answer = JsonMapper.shared().createObjectNode();
    String detail = DETAILS.getOrDefault(word, "");
    if (detail.isEmpty()) {
      return answer.put("answer", word);
    }
    return answer.put("answer", "NO").put("detail", detail);
  }
}

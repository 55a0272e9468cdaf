package no.budstikke.pipeline.preferences;

import java.util.List;
import no.budstikke.core.choose.ChannelId;

/**
 * What a consumer wishes from now on.
 *
 * @param preferred channels, best first
 * @param refused channels that are not wanted
 * @param source where the issuer has it from
 */
public record Wish(List<ChannelId> preferred, List<ChannelId> refused, String source) {
  public Wish {
    preferred = List.copyOf(preferred);
    refused = List.copyOf(refused);
  }
}

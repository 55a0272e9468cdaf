package no.budstikke.server.enrol;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.budstikke.core.choose.Agreement;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.journey.Channel;
import no.budstikke.core.request.NationalId.Population;
import no.budstikke.documents.configuration.Configured;
import no.budstikke.documents.configuration.IssuerConfiguration;
import no.budstikke.documents.configuration.Problem;
import no.budstikke.pipeline.issuers.IssuerConfigurations;
import no.budstikke.pipeline.issuers.IssuerProfile;
import tools.jackson.core.JacksonException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads configurations, YAML or JSON, which YAML includes. */
public final class Configurations implements IssuerConfigurations {
  private static final YAMLMapper YAML = new YAMLMapper();

  private final Population population;
  private final Map<ChannelId, Channel> channels;

  /**
   * For this installation.
   *
   * @param population whether consumers may be real people
   * @param channels those that are set up here; they look at their agreements
   */
  public Configurations(Population population, Map<ChannelId, Channel> channels) {
    this.population = population;
    this.channels = Map.copyOf(channels);
  }

  /** An issuer, or everything that is wrong. */
  public Configured<IssuerProfile> check(String content) {
    return switch (parsed(content)) {
      case Configured.Refused<IssuerConfiguration>(var problems) ->
          new Configured.Refused<>(problems);
      case Configured.Usable<IssuerConfiguration>(var read) -> checked(read);
    };
  }

  @Override
  public IssuerProfile read(String content) {
    return switch (parsed(content)) {
      case Configured.Usable<IssuerConfiguration>(var read) -> profile(read);
      case Configured.Refused<IssuerConfiguration>(var problems) ->
          throw new IllegalStateException(
              "A configuration that was accepted cannot be read any more: "
                  + problems.stream().map(Problem::place).toList());
    };
  }

  private Configured<IssuerConfiguration> parsed(String content) {
    try {
      return IssuerConfiguration.read(YAML.readTree(content), population);
    } catch (JacksonException e) {
      return new Configured.Refused<>(
          List.of(new Problem("", "This is neither YAML nor JSON that can be read.")));
    }
  }

  private Configured<IssuerProfile> checked(IssuerConfiguration read) {
    List<Problem> objections = new ArrayList<>();
    for (Agreement agreement : read.policy().agreements().values()) {
      Channel channel = channels.get(agreement.channel());
      List<String> sentences = channel == null ? List.of() : channel.objections(agreement);
      sentences.forEach(
          sentence -> objections.add(new Problem("channels." + agreement.channel(), sentence)));
    }
    return objections.isEmpty()
        ? new Configured.Usable<>(profile(read))
        : new Configured.Refused<>(objections);
  }

  private static IssuerProfile profile(IssuerConfiguration read) {
    return new IssuerProfile(
        read.issuer(), read.name(), read.market(), read.account(), read.policy());
  }
}

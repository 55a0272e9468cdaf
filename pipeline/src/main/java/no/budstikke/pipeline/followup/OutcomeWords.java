package no.budstikke.pipeline.followup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.budstikke.core.choose.ReasonCode;
import no.budstikke.core.followup.Outcome;
import no.budstikke.core.request.PostalAddress;

/** An outcome as words in a row: its name, then what it says. */
final class OutcomeWords {
  private OutcomeWords() {}

  static List<String> write(Outcome outcome) {
    List<String> words = new ArrayList<>(List.of(outcome.getClass().getSimpleName()));
    words.addAll(
        switch (outcome) {
          case Outcome.NotDeliverable(var reason, var code) -> List.of(reason.name(), code);
          case Outcome.RejectedData(var code) -> List.of(code);
          case Outcome.Misconfigured(var code) -> List.of(code);
          case Outcome.Doubtful(var code) -> List.of(code);
          case Outcome.HadBefore(var code) -> List.of(code);
          case Outcome.Bounced(var code, var permanent) ->
              List.of(code, Boolean.toString(permanent));
          case Outcome.Returned(var code, var moved) -> returned(code, moved);
          case Outcome.RecallRefused(var code) -> List.of(code);
          case Outcome.Miscounted(var ours, var theirs) ->
              List.of(Integer.toString(ours), Integer.toString(theirs));
          case Outcome.Paid(var minor, var currency) -> List.of(Long.toString(minor), currency);
          case Outcome.PaymentNews(var stage) -> List.of(stage.name());
          case Outcome.FileValid _,
              Outcome.Accepted _,
              Outcome.Delivered _,
              Outcome.Read _,
              Outcome.Recalled _ ->
              List.of();
        });
    return List.copyOf(words);
  }

  static Outcome read(List<String> words) {
    return switch (words.getFirst()) {
      case "FileValid" -> new Outcome.FileValid();
      case "Accepted" -> new Outcome.Accepted();
      case "Delivered" -> new Outcome.Delivered();
      case "Read" -> new Outcome.Read();
      case "Recalled" -> new Outcome.Recalled();
      case "NotDeliverable" ->
          new Outcome.NotDeliverable(ReasonCode.valueOf(words.get(1)), words.get(2));
      case "RejectedData" -> new Outcome.RejectedData(words.get(1));
      case "Misconfigured" -> new Outcome.Misconfigured(words.get(1));
      case "Doubtful" -> new Outcome.Doubtful(words.get(1));
      case "HadBefore" -> new Outcome.HadBefore(words.get(1));
      case "Bounced" -> new Outcome.Bounced(words.get(1), Boolean.parseBoolean(words.get(2)));
      case "Returned" -> new Outcome.Returned(words.get(1), moved(words));
      case "RecallRefused" -> new Outcome.RecallRefused(words.get(1));
      case "Miscounted" ->
          new Outcome.Miscounted(Integer.parseInt(words.get(1)), Integer.parseInt(words.get(2)));
      case "Paid" -> new Outcome.Paid(Long.parseLong(words.get(1)), words.get(2));
      case "PaymentNews" ->
          new Outcome.PaymentNews(Outcome.PaymentNews.Stage.valueOf(words.get(1)));
      default -> throw new IllegalStateException("An outcome was stored by a newer version.");
    };
  }

  private static List<String> returned(String code, Optional<PostalAddress> moved) {
    List<String> words = new ArrayList<>(List.of(code));
    moved.ifPresent(
        address -> {
          words.addAll(List.of(address.country(), address.postalCode(), address.city()));
          words.addAll(address.lines());
        });
    return words;
  }

  private static Optional<PostalAddress> moved(List<String> words) {
    return words.size() < 5
        ? Optional.empty()
        : Optional.of(
            new PostalAddress(
                words.subList(5, words.size()), words.get(3), words.get(4), words.get(2)));
  }
}

package no.budstikke.pipeline.lookup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.choose.Questions;
import no.budstikke.core.lookup.Question;
import no.budstikke.core.request.IssuerId;
import no.budstikke.core.validate.Account;
import no.budstikke.core.validate.Judgement;
import no.budstikke.pipeline.intake.SubmissionFormat;
import no.budstikke.pipeline.issuers.IssuerProfile;
import no.budstikke.pipeline.ledger.Head;

/**
 * What a channel's register is asked about requests, read from their documents.
 *
 * @param tools to read with
 * @param channel whose register it is
 */
record Inquiries(Asking.Tools tools, ChannelId channel) {
  /** The questions by their names in the book, each once. */
  Map<String, Question> about(IssuerId issuer, Collection<Head> requests, AnswerBook book) {
    Map<String, Question> questions = new LinkedHashMap<>();
    questions(issuer, requests)
        .forEach(question -> questions.put(book.key(new Asked(channel, question)), question));
    return questions;
  }

  /** One question for each request that can be asked about. */
  List<Question> questions(IssuerId issuer, Collection<Head> requests) {
    Optional<Account> account = tools.issuers().find(issuer).map(IssuerProfile::account);
    List<Question> questions = new ArrayList<>();
    for (byte[] document : tools.store().read(requests.stream().map(Head::submission).toList())) {
      if (tools.judge().judge(SubmissionFormat.read(document), account)
          instanceof Judgement.Valid(var request, var _)) {
        Questions.about(request, channel).ifPresent(questions::add);
      }
    }
    return questions;
  }
}

package no.budstikke.pipeline.lookup;

import java.util.Collection;
import java.util.List;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.lookup.Question;
import no.budstikke.core.request.IssuerId;
import no.budstikke.pipeline.ledger.Head;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Forgets a register's answer when the channel itself has said otherwise (R-LU-3). */
public final class Forgetting {
  private final Asking.Tools tools;

  /** With the tools that questions are made with. */
  public Forgetting(Asking.Tools tools) {
    this.tools = tools;
  }

  /** Forgets what the channel's register has said about the consumers of these requests. */
  public void forget(
      JdbcClient sql, IssuerId issuer, ChannelId channel, Collection<Head> requests) {
    AnswerBook book = new AnswerBook(sql, issuer, tools.hashes());
    book.forget(new Inquiries(tools, channel).about(issuer, requests, book).keySet());
  }

  /** The issuer's numbers of the consumers of these requests, by which registrations are kept. */
  public List<String> customers(IssuerId issuer, ChannelId channel, Collection<Head> requests) {
    return new Inquiries(tools, channel)
        .questions(issuer, requests).stream()
            .filter(Question.ElectronicInvoice.class::isInstance)
            .map(Question.ElectronicInvoice.class::cast)
            .flatMap(question -> question.customerNumber().stream())
            .distinct()
            .toList();
  }
}

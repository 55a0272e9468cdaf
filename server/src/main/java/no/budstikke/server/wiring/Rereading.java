package no.budstikke.server.wiring;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.budstikke.core.validate.Account;
import no.budstikke.core.validate.Judge;
import no.budstikke.core.validate.Judgement;
import no.budstikke.core.validate.Submission;

/**
 * On the path a document is only read again; its verdict was given at the door.
 *
 * @param reader reads documents
 * @param door whose rule sets verdicts rest on
 */
record Rereading(Judge reader, Judge door) implements Judge {
  @Override
  public Judgement judge(Submission submission, Optional<Account> account) {
    return reader.judge(submission, account);
  }

  @Override
  public List<String> law() {
    return door.law();
  }

  @Override
  public Judge at(Instant moment) {
    return new Rereading(reader.at(moment), door);
  }
}

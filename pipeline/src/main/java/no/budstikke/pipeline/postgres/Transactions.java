package no.budstikke.pipeline.postgres;

import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** All or nothing: what is done in one call is committed together, or not at all. */
public final class Transactions {
  private final JdbcClient sql;
  private final TransactionTemplate template;

  /** Transactions on this database, each at read committed. */
  public Transactions(DataSource database) {
    this.sql = JdbcClient.create(database);
    this.template = new TransactionTemplate(new DataSourceTransactionManager(database));
  }

  /** Statements outside of any transaction of ours: each commits by itself. */
  public JdbcClient sql() {
    return sql;
  }

  /** One transaction with an answer; whatever is thrown undoes it. */
  public <T> T ask(Function<JdbcClient, T> work) {
    return template.execute(_ -> work.apply(sql));
  }

  /** One transaction; whatever is thrown undoes it. */
  public void run(Consumer<JdbcClient> work) {
    template.executeWithoutResult(_ -> work.accept(sql));
  }
}

package no.budstikke.pipeline.node;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import no.budstikke.pipeline.work.WorkQueue;
import org.postgresql.PGConnection;

/**
 * A connection of its own that says by a lock that this node lives, and hears when there is work.
 * The database lets go of the lock as soon as the node is gone, however it went.
 */
final class SignOfLife implements AutoCloseable {
  private static final String LOCK = "SELECT pg_advisory_lock(?)";
  private static final String TRY = "SELECT pg_try_advisory_lock(?)";
  private static final String UNLOCK = "SELECT pg_advisory_unlock(?)";

  private static final String ENTER =
      """
      INSERT INTO node (node_id, name, started_at, seen_at)
      VALUES (?, ?, clock_timestamp(), clock_timestamp())
          ON CONFLICT (node_id) DO UPDATE SET seen_at = clock_timestamp()
      """;

  private final Connection connection;
  private final UUID node;

  private SignOfLife(Connection connection, UUID node) {
    this.connection = connection;
    this.node = node;
  }

  /** Locks first and enters itself then, so that nobody takes a living node for dead. */
  static SignOfLife show(DataSource database, UUID node, String name) throws SQLException {
    Connection connection = database.getConnection();
    boolean shown = false;
    try {
      SignOfLife sign = new SignOfLife(connection, node);
      sign.ask(LOCK, node);
      sign.enter(name);
      try (Statement statement = connection.createStatement()) {
        statement.execute("LISTEN " + WorkQueue.BELL);
      }
      shown = true;
      return sign;
    } finally {
      if (!shown) {
        connection.close();
      }
    }
  }

  /** Says again that we live. */
  void enter(String name) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(ENTER)) {
      statement.setObject(1, node);
      statement.setString(2, name);
      statement.executeUpdate();
    }
  }

  /** Waits until the bell rings or patience ends; whether it rang. */
  boolean hears(Duration patience) throws SQLException {
    return connection
            .unwrap(PGConnection.class)
            .getNotifications(Math.toIntExact(patience.toMillis()))
            .length
        > 0;
  }

  /** Other nodes that have died; each stays ours until {@link #buried}. */
  List<UUID> dead() throws SQLException {
    List<UUID> dead = new ArrayList<>();
    for (UUID other : others()) {
      if (ask(TRY, other)) {
        dead.add(other);
      }
    }
    return dead;
  }

  /** All that a dead node had has been given back. */
  void buried(UUID dead) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("DELETE FROM node WHERE node_id = ?")) {
      statement.setObject(1, dead);
      statement.executeUpdate();
    }
    ask(UNLOCK, dead);
  }

  /** It could not be done now: somebody will try again. */
  void leave(UUID dead) throws SQLException {
    ask(UNLOCK, dead);
  }

  private List<UUID> others() throws SQLException {
    List<UUID> others = new ArrayList<>();
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT node_id FROM node WHERE node_id <> ?")) {
      statement.setObject(1, node);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          others.add(rows.getObject(1, UUID.class));
        }
      }
    }
    return others;
  }

  /** The lock's number is made from the name; two names with one number are not to be expected. */
  private boolean ask(String statementText, UUID name) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(statementText)) {
      statement.setLong(1, name.getMostSignificantBits() ^ name.getLeastSignificantBits());
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        return "t".equals(rows.getString(1));
      }
    }
  }

  /** Ends the session for good: the pool must not lend out a connection that holds our lock. */
  @Override
  public void close() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("UNLISTEN *");
      statement.execute("SELECT pg_advisory_unlock_all()");
    } finally {
      connection.close();
    }
  }
}

package no.budstikke.bench.efaktura;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Counts the statements that each lane sends to a database and that found or changed anything; an
 * idle lane's look for work is not counted.
 */
final class CountedDatabase {
  private final DataSource counted;
  private final Map<String, AtomicLong> lanes = new ConcurrentHashMap<>();

  CountedDatabase(DataSource database) {
    this.counted = wrapped(DataSource.class, database);
  }

  DataSource dataSource() {
    return counted;
  }

  /** Statements so far by the word that a lane's name begins with. */
  Map<String, Long> lanes() {
    Map<String, Long> all = new TreeMap<>();
    lanes.forEach((lane, count) -> all.put(lane, count.get()));
    return all;
  }

  private <T> T wrapped(Class<T> type, Object inner) {
    return type.cast(
        Proxy.newProxyInstance(
            CountedDatabase.class.getClassLoader(),
            new Class<?>[] {type},
            (_, method, arguments) -> called(inner, method, arguments)));
  }

  private @Nullable Object called(Object inner, Method method, Object... arguments)
      throws Throwable {
    @Nullable Object answer;
    try {
      answer = method.invoke(inner, arguments);
    } catch (InvocationTargetException e) {
      throw e.getTargetException();
    }
    if (answer instanceof PreparedStatement statement) {
      return wrapped(PreparedStatement.class, statement);
    }
    if (answer instanceof Connection connection) {
      return wrapped(Connection.class, connection);
    }
    if (answer != null
        && inner instanceof PreparedStatement
        && method.getName().startsWith("execute")) {
      count(answer);
    }
    return answer;
  }

  private void count(Object answer) throws SQLException {
    boolean fruitful =
        switch (answer) {
          case Integer rows -> rows > 0;
          case ResultSet rows -> rows.isBeforeFirst();
          default -> true;
        };
    String[] name = Thread.currentThread().getName().split(" ", 3);
    if (fruitful && name[0].equals("lane")) {
      lanes.computeIfAbsent(name[1], _ -> new AtomicLong()).incrementAndGet();
    }
  }
}

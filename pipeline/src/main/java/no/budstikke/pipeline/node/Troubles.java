package no.budstikke.pipeline.node;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import no.budstikke.pipeline.store.StoreTrouble;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** What keeps lanes from working right now, in sentences without personal data. */
final class Troubles {
  private final Map<String, String> now = new ConcurrentHashMap<>();

  void over(String lane) {
    now.remove(lane);
  }

  void note(String lane, Throwable trouble) {
    now.put(lane, sentence(trouble));
  }

  Collection<String> sentences() {
    return now.values().stream().distinct().sorted().toList();
  }

  /** Whether it is about the ground we stand on, and will pass without a change of ours. */
  static boolean passes(Throwable trouble) {
    return trouble instanceof StoreTrouble
        || trouble instanceof DataAccessException
        || trouble instanceof TransactionException;
  }

  private static String sentence(Throwable trouble) {
    if (trouble instanceof StoreTrouble) {
      return "The document store fails: is the disk full?";
    }
    return passes(trouble)
        ? "The database fails or does not answer."
        : "Something is wrong in the program itself; the log says where.";
  }
}

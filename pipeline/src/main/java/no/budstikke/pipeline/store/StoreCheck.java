package no.budstikke.pipeline.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import no.budstikke.pipeline.secrets.KeyRefusal;

/**
 * Looks after a store in a directory: reads all that should be there, and clears away what nobody
 * refers to.
 */
public final class StoreCheck {
  private static final int CHUNK = 200;
  private static final int SENTENCES = 100;
  private static final Duration SOONEST = Duration.ofDays(1);

  private final DocumentStore store;
  private final PackFiles files;

  /** For the store that lies below {@code root}. */
  public StoreCheck(DocumentStore store, Path root) {
    this.store = store;
    this.files = new PackFiles(root.toAbsolutePath().normalize());
  }

  /**
   * What a check found.
   *
   * @param read blobs that are as they were written
   * @param damaged blobs that are not
   * @param sentences what is wrong with the first hundred of them; pack and place, no content
   */
  public record Report(long read, long damaged, List<String> sentences) {
    public Report {
      sentences = List.copyOf(sentences);
    }

    /** Whether all of it was there. */
    public boolean isWhole() {
      return damaged == 0;
    }
  }

  /**
   * Reads every blob that the references name and compares it with its hash. References sorted by
   * pack are read fastest.
   */
  public Report verify(Iterator<BlobRef> refs) {
    long read = 0;
    long damaged = 0;
    List<String> sentences = new ArrayList<>();
    while (refs.hasNext()) {
      List<BlobRef> chunk = next(refs);
      for (String sentence : wrong(chunk)) {
        damaged++;
        if (sentences.size() < SENTENCES) {
          sentences.add(sentence);
        }
      }
      read += chunk.size();
    }
    return new Report(read - damaged, damaged, sentences);
  }

  private static List<BlobRef> next(Iterator<BlobRef> refs) {
    List<BlobRef> chunk = new ArrayList<>(CHUNK);
    while (refs.hasNext() && chunk.size() < CHUNK) {
      chunk.add(refs.next());
    }
    return chunk;
  }

  private List<String> wrong(List<BlobRef> refs) {
    List<String> sentences = new ArrayList<>();
    for (BlobRef ref : refs) {
      try {
        store.read(ref);
      } catch (BlobDamaged | KeyRefusal damage) {
        sentences.add(String.valueOf(damage.getMessage()));
      }
    }
    return sentences;
  }

  /**
   * Deletes packs that nobody refers to and that are older than {@code age}, at least a day: a
   * younger one may belong to a transaction that has not committed yet.
   *
   * @param isReferred asks the database for one pack
   * @param clock the machine's clock, because the files' times are the machine's
   * @return how many files were deleted
   */
  public int removeOrphans(Predicate<UUID> isReferred, Duration age, InstantSource clock) {
    Duration wait = age.compareTo(SOONEST) < 0 ? SOONEST : age;
    Instant before = clock.instant().minus(wait);
    AtomicInteger removed = new AtomicInteger();
    try {
      files.visit(
          (file, pack) -> {
            if (isOld(file, before) && (isPartial(file) || !isReferred.test(pack))) {
              Files.deleteIfExists(file);
              removed.incrementAndGet();
            }
          });
    } catch (IOException e) {
      throw new StoreTrouble("The document store cannot be swept.", e);
    }
    return removed.get();
  }

  private static boolean isOld(Path file, Instant before) throws IOException {
    return Files.getLastModifiedTime(file).toInstant().isBefore(before);
  }

  private static boolean isPartial(Path file) {
    return file.toString().endsWith(PackFiles.PARTIAL);
  }
}

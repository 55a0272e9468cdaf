package no.budstikke.pipeline.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import no.budstikke.pipeline.secrets.KeyFile;
import no.budstikke.pipeline.secrets.KeyRefusal;
import no.budstikke.pipeline.secrets.Sealer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Committed references lead to the very bytes, whatever a crash did to the rest (design 4). */
class DirectoryStoreTest {
  private static final byte[] INVOICE =
      "<Invoice>KARI MADE-UP</Invoice>".repeat(40).getBytes(UTF_8);
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  @TempDir Path directory;
  private KeyFile keys;
  private Path root;
  private DirectoryStore store;

  @BeforeEach
  void open() {
    keys = new KeyFile(directory.resolve("keys"));
    root = directory.resolve("store");
    store = new DirectoryStore(root, new Sealer(keys.readOrCreate()));
  }

  private int files() throws IOException {
    AtomicInteger count = new AtomicInteger();
    new PackFiles(root).visit((_, _) -> count.incrementAndGet());
    return count.get();
  }

  private Path file(BlobRef ref) {
    return new PackFiles(root).whole(ref.pack());
  }

  @Test
  void whatIsWrittenReadsBackInAnyOrderFromAnotherStart() {
    List<byte[]> blobs =
        List.of(INVOICE, new byte[0], new byte[] {1}, noise(300_000), noise(5_000_000));
    List<BlobRef> refs = store.write(blobs);

    DirectoryStore again = new DirectoryStore(root, new Sealer(keys.read()));
    assertThat(again.read(refs)).containsExactlyElementsOf(blobs);
    assertThat(again.read(refs.reversed())).containsExactlyElementsOf(blobs.reversed());
  }

  @Test
  void aChunkIsOneFileAndTheSameContentIsInItOnce() throws IOException {
    List<BlobRef> refs = store.write(IntStream.range(0, 500).mapToObj(_ -> INVOICE).toList());
    assertThat(refs).hasSize(500).containsOnly(refs.getFirst());
    assertThat(files()).isEqualTo(1);
  }

  @Test
  void nothingReadableLiesOnTheDiskAndXmlTakesLessRoom() throws IOException {
    BlobRef ref = store.write(List.of(INVOICE)).getFirst();
    byte[] bytes = Files.readAllBytes(file(ref));
    assertThat(new String(bytes, UTF_8)).doesNotContain("MADE-UP");
    assertThat(bytes.length).isLessThan(INVOICE.length / 4);
  }

  @Test
  void aPackThatWasNotCommittedLeavesNothing() throws IOException {
    try (PackWriter pack = store.begin()) {
      pack.add(INVOICE);
      assertThat(pack.bytes()).isPositive();
    }
    assertThat(files()).isZero();
  }

  @Test
  void aPackCutShortLosesOnlyWhatWasCutAndSaysWhere() throws IOException {
    List<BlobRef> refs = store.write(List.of(INVOICE, noise(1000), noise(2000)));
    try (FileChannel channel = FileChannel.open(file(refs.getFirst()), StandardOpenOption.WRITE)) {
      channel.truncate(refs.getLast().offset() + 10);
    }
    assertThat(store.read(refs.get(0))).isEqualTo(INVOICE);
    assertThat(store.read(refs.get(1))).hasSize(1000);
    assertThatThrownBy(() -> store.read(refs.get(2)))
        .isInstanceOf(BlobDamaged.class)
        .hasMessageContaining(refs.get(2).pack().toString());
  }

  @Test
  void everyCutIsNoticed() throws IOException {
    BlobRef ref = store.write(List.of(INVOICE)).getFirst();
    byte[] whole = Files.readAllBytes(file(ref));
    for (int length = 0; length < whole.length; length++) {
      Files.write(file(ref), Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> store.read(ref)).isInstanceOf(BlobDamaged.class);
    }
  }

  @Test
  void everyChangedByteIsNoticed() throws IOException {
    BlobRef ref = store.write(List.of(INVOICE)).getFirst();
    byte[] whole = Files.readAllBytes(file(ref));
    for (int place = 0; place < whole.length; place++) {
      byte[] changed = whole.clone();
      changed[place] ^= 0x40;
      Files.write(file(ref), changed);
      assertThatThrownBy(() -> store.read(ref)).isInstanceOf(BlobDamaged.class);
    }
  }

  @Test
  void aReferenceToAnotherPlaceOrContentIsRefused() {
    List<BlobRef> refs = store.write(List.of(INVOICE, noise(1000)));
    BlobRef one = refs.get(0);
    BlobRef other = refs.get(1);
    BlobRef crossed = new BlobRef(one.hash(), one.pack(), other.offset(), one.length());
    BlobRef between = new BlobRef(one.hash(), one.pack(), one.offset() + 1, one.length());
    assertThatThrownBy(() -> store.read(crossed)).isInstanceOf(BlobDamaged.class);
    assertThatThrownBy(() -> store.read(between)).isInstanceOf(BlobDamaged.class);
  }

  @Test
  void afterARotationOldAndNewPacksAreRead() {
    BlobRef old = store.write(List.of(INVOICE)).getFirst();
    DirectoryStore rotated = new DirectoryStore(root, new Sealer(keys.rotate()));
    BlobRef fresh = rotated.write(List.of(noise(10))).getFirst();
    assertThat(rotated.read(List.of(old, fresh))).containsExactly(INVOICE, noise(10));
    assertThatThrownBy(() -> store.read(fresh)).isInstanceOf(KeyRefusal.class);
  }

  @Test
  void aCheckCountsWhatIsWholeAndNamesWhatIsNot() throws IOException {
    List<BlobRef> good = store.write(List.of(INVOICE, noise(7)));
    BlobRef lost = store.write(List.of(noise(8))).getFirst();
    Files.delete(file(lost));
    StoreCheck check = new StoreCheck(store, root);

    StoreCheck.Report report = check.verify(List.of(good.get(0), lost, good.get(1)).iterator());

    assertThat(report.read()).isEqualTo(2);
    assertThat(report.damaged()).isEqualTo(1);
    assertThat(report.isWhole()).isFalse();
    assertThat(report.sentences()).singleElement().asString().contains(lost.pack().toString());
  }

  @Test
  void onlyOldPacksThatNobodyRefersToAreSweptAway() throws IOException {
    BlobRef kept = old(store.write(List.of(INVOICE)).getFirst());
    BlobRef orphan = old(store.write(List.of(INVOICE)).getFirst());
    BlobRef young = store.write(List.of(INVOICE)).getFirst();
    Files.setLastModifiedTime(file(young), FileTime.from(NOON.minus(Duration.ofHours(23))));
    StoreCheck check = new StoreCheck(store, root);

    int removed =
        check.removeOrphans(kept.pack()::equals, Duration.ZERO, InstantSource.fixed(NOON));

    assertThat(removed).isEqualTo(1);
    assertThat(file(orphan)).doesNotExist();
    assertThat(store.read(List.of(kept, young))).containsExactly(INVOICE, INVOICE);
  }

  private BlobRef old(BlobRef ref) throws IOException {
    Files.setLastModifiedTime(file(ref), FileTime.from(NOON.minus(Duration.ofDays(3))));
    return ref;
  }

  private static byte[] noise(int length) {
    byte[] noise = new byte[length];
    new Random(length).nextBytes(noise);
    return noise;
  }
}

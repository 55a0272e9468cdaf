package no.budstikke.pipeline.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.budstikke.pipeline.disk.Access;
import no.budstikke.pipeline.disk.DurableFiles;
import no.budstikke.pipeline.secrets.Sealer;

/** The document store in a directory: on the node's disk, or on one that several nodes mount. */
public final class DirectoryStore implements DocumentStore {
  private final PackFiles files;
  private final Sealer sealer;

  /** Opens the store, making its directory if it is missing. */
  public DirectoryStore(Path root, Sealer sealer) {
    this.files = new PackFiles(root.toAbsolutePath().normalize());
    this.sealer = sealer;
    try {
      DurableFiles.createDirectories(files.root());
      Access.OWNER_DIRECTORY.set(files.root());
    } catch (IOException e) {
      throw new StoreTrouble(
          "The document store's directory %s cannot be made.".formatted(files.root()), e);
    }
  }

  @Override
  public PackWriter begin() {
    try {
      return PackFileWriter.begin(files, sealer);
    } catch (IOException e) {
      throw new StoreTrouble(
          "The document store cannot be written: check the disk's free space.", e);
    }
  }

  @Override
  public List<byte[]> read(List<BlobRef> refs) {
    byte[][] contents = new byte[refs.size()][];
    Map<UUID, List<Integer>> placesByPack = new LinkedHashMap<>();
    for (int place = 0; place < contents.length; place++) {
      placesByPack.computeIfAbsent(refs.get(place).pack(), _ -> new ArrayList<>()).add(place);
    }
    placesByPack.values().forEach(places -> readPack(refs, places, contents));
    return List.of(contents);
  }

  private void readPack(List<BlobRef> refs, List<Integer> places, byte[][] contents) {
    BlobRef first = refs.get(places.getFirst());
    try (FileChannel channel =
        FileChannel.open(files.whole(first.pack()), StandardOpenOption.READ)) {
      PackReader reader = new PackReader(channel, sealer);
      reader.checkHeader(first);
      for (int place : places) {
        contents[place] = reader.read(refs.get(place));
      }
    } catch (NoSuchFileException _) {
      throw new BlobDamaged(first, "is gone: the pack is missing");
    } catch (IOException e) {
      throw new StoreTrouble("The document store cannot be read.", e);
    }
  }
}

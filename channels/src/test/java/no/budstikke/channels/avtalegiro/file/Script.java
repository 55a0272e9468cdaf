package no.budstikke.channels.avtalegiro.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A whole file, told by what it means. */
record Script(Transmission transmission, List<Block> blocks, Optional<LocalDate> made) {

  /** An order with its items. */
  record Block(Order order, List<? extends Item> items, Optional<LocalDate> made) {}

  static Script of(Transmission transmission, Block... blocks) {
    return new Script(transmission, List.of(blocks), Optional.empty());
  }

  static Block block(Order order, Item... items) {
    return new Block(order, List.of(items), Optional.empty());
  }

  Script made(LocalDate day) {
    return new Script(transmission, blocks, Optional.of(day));
  }

  byte[] write() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BankFileWriter writer = new BankFileWriter(out, transmission);
    for (Block block : blocks) {
      writer.begin(block.order());
      for (Item item : block.items()) {
        writer.add(item);
      }
      if (block.made().isPresent()) {
        writer.endOrder(block.made().get());
      }
    }
    if (made.isPresent()) {
      writer.end(made.get());
    } else {
      writer.end();
    }
    return out.toByteArray();
  }

  /** What a file says; it must be accepted. */
  static Script read(byte[] bytes, Strictness strictness) throws IOException {
    BankFile file = check(bytes, strictness);
    List<Transmission> transmissions = new ArrayList<>();
    List<Order> orders = new ArrayList<>();
    List<Item> items = new ArrayList<>();
    List<Block> blocks = new ArrayList<>();
    file.forEach(
        part -> {
          switch (part) {
            case Transmission transmission -> transmissions.add(transmission);
            case Order order -> orders.add(order);
            case Item item -> items.add(item);
            case OrderEnd end -> {
              blocks.add(new Block(orders.getLast(), List.copyOf(items), end.made()));
              items.clear();
            }
            case TransmissionEnd _ -> {
              // Is in the file itself.
            }
          }
        });
    Transmission transmission = transmissions.getFirst();
    Optional<LocalDate> made =
        transmission.direction() == Direction.FROM_OPERATOR
            ? file.end().orElseThrow().date()
            : Optional.empty();
    return new Script(transmission, blocks, made);
  }

  static BankFile check(byte[] bytes, Strictness strictness) throws IOException {
    return BankFile.check(() -> new ByteArrayInputStream(bytes), strictness);
  }
}

package dev.sparkds.spec;

import dev.sparkds.model.DeliveryStyle;
import dev.sparkds.model.Guarantee;
import dev.sparkds.model.Guarantee.Delivery;
import dev.sparkds.model.Mode;
import dev.sparkds.model.Offset;
import dev.sparkds.model.Write;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/** Derives what each mode promises. */
final class Guarantees {
  private Guarantees() {}

  static List<Guarantee> of(
      SortedSet<Mode> modes, Optional<Offset> offset, Optional<Write> write, boolean messageIds, boolean spread) {
    return modes.stream().map(mode -> switch (mode) {
      case BATCH_READ -> new Guarantee(mode, Delivery.EFFECTIVELY_ONCE,
          "the bounds are fixed when the read is planned, a repeated task reads its part again, "
              + "and Spark keeps the rows of one attempt only");
      case STREAM_READ -> streamRead(offset.orElseThrow(), messageIds, spread);
      case BATCH_WRITE, STREAM_WRITE -> write(mode, write.orElseThrow().delivery());
    }).toList();
  }

  private static Guarantee streamRead(Offset offset, boolean messageIds, boolean spread) {
    boolean once = messageIds || !offset.style().name().equals("ACK");
    return new Guarantee(Mode.STREAM_READ, once ? Delivery.EFFECTIVELY_ONCE : Delivery.AT_LEAST_ONCE,
        switch (offset.style()) {
          case SEQUENCE -> "a repeated micro-batch reads the same half-open range of positions again";
          case SHARD_SEQUENCE -> "a repeated micro-batch reads the same half-open range of every shard again";
          case TIMESTAMP -> "a repeated micro-batch reads the same half-open span of time again; "
              + "a row that shows up later than the lag of " + offset.lag() + " is missed"
              + (spread ? ", so that it has to cover how far clocks differ and how long a row takes to all nodes that are read" : "");
          case TOKEN -> "what a micro-batch read is in the claim log before the next one begins, "
              + "and a repeated micro-batch reads it from there";
          case ACK -> ack(messageIds);
        });
  }

  private static String ack(boolean messageIds) {
    String claim = "a message is acknowledged only once it is in the claim log, from which a repeated micro-batch "
        + "reads it; a message redelivered after a crash between the two ";
    return claim + (messageIds ? "is recognised by its id (without an id it comes twice)"
        : "has no id to be recognised by, and comes twice");
  }

  private static Guarantee write(Mode mode, DeliveryStyle delivery) {
    return switch (delivery) {
      case AT_LEAST_ONCE -> new Guarantee(mode, Delivery.AT_LEAST_ONCE,
          "rows are confirmed before a task commits, and a repeated task writes its rows again");
      case IDEMPOTENT_KEY -> new Guarantee(mode, Delivery.EFFECTIVELY_ONCE,
          "a row that is written again replaces itself by its key");
      case STAGED -> new Guarantee(mode, Delivery.EFFECTIVELY_ONCE,
          "tasks only stage their rows, and the driver publishes them once for each query and epoch");
    };
  }
}

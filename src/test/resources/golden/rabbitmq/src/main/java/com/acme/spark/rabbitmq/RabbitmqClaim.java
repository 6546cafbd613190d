package com.acme.spark.rabbitmq;

import com.acme.spark.rabbitmq.RabbitmqClaims.Known;
import com.acme.spark.rabbitmq.RabbitmqClaims.Place;
import com.acme.spark.rabbitmq.RabbitmqClaims.Task;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/** Reads the claim of one task, and makes it longer until it is ended. */
final class RabbitmqClaim implements RabbitmqClient.Cursor {
  private static final int SEGMENT_BYTES = 16 << 20; // few large messages weigh as much as many small ones

  private final RabbitmqOptions options;
  private final RabbitmqClaims log;
  private final RabbitmqClient client;
  private final Task task;
  private final RabbitmqRetry retry;
  private Segment segment = new Segment(false, 0, 0, null, List.of(), null);
  private int segments;
  private int unread;
  private RabbitmqClient.Message message;
  private Known current;

  RabbitmqClaim(RabbitmqOptions options, RabbitmqClaims log, RabbitmqClient client, Task task) {
    this.options = options;
    this.log = log;
    this.client = client;
    this.task = task;
    this.retry = new RabbitmqRetry(options);
  }

  @Override
  public boolean next() throws IOException {
    while (unread == 0) {
      if (segment.last()) {
        return false;
      }
      advance();
    }
    unread--;
    message = RabbitmqClient.Message.readFrom(segment.messages());
    return true;
  }

  /** Goes on to the next segment, which is always read from where it is durable, whoever made it. */
  private void advance() throws IOException {
    Place place = new Place(task.batch(), task.number(), segments++);
    if (!log.has(place)) {
      claim(place);
    }
    segment = log.read(place, true);
    unread = segment.ids().size();
  }

  @Override
  public RabbitmqClient.Message message() {
    return message;
  }

  /** A connection that is lost gives back what it took; then the segment is begun anew, unless a twin has made it. */
  private void claim(Place place) throws IOException {
    retry.call("claiming messages", () -> {
      try {
        if (!log.has(place)) {
          makeSegment(place);
        }
        return null;
      } catch (IOException | RuntimeException e) {
        client.giveBack();
        throw e;
      }
    });
  }

  /** Takes what comes next, makes it durable, and only then lets the system forget it. */
  private void makeSegment(Place place) throws IOException {
    List<RabbitmqClient.Message> messages = new ArrayList<>();
    boolean dry = !take(messages);
    long taken = segment.taken() + messages.size();
    if (options.deduplicate()) {
      dropClaimed(messages);
    }
    List<String> names = messages.stream().map(RabbitmqClient.Message::id).toList();
    long emitted = segment.emitted() + names.size();
    boolean last = dry || taken >= task.quota();
    if (log.publish(place, new Segment(last, taken, emitted, null, names, null), messages)) {
      client.acknowledge();
    } else {
      client.giveBack();
    }
  }

  /** Takes the messages of one segment; false when they ran out before. */
  private boolean take(List<RabbitmqClient.Message> messages) throws IOException {
    long left = task.quota() - segment.taken();
    long most = Math.min(options.segmentRows(), left);
    long bytes = 0;
    while (messages.size() < most && bytes < SEGMENT_BYTES) {
      RabbitmqClient.Message next = client.take(left - messages.size(), options.idleTimeout().toMillis());
      if (next == null) {
        return false;
      }
      messages.add(next);
      bytes += next.size();
    }
    return true;
  }

  /** A message that comes again may have been claimed by an attempt that died before it could acknowledge. */
  private void dropClaimed(List<RabbitmqClient.Message> messages) throws IOException {
    Set<String> again = messages.stream()
        .filter(RabbitmqClient.Message::redelivered)
        .map(RabbitmqClient.Message::id)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
    if (!again.isEmpty()) {
      current = current == null ? new Known(1_000_000) : current;
      Set<String> claimed = log.claimed(again, task.batch(), current);
      messages.removeIf(message -> message.redelivered() && claimed.contains(message.id()));
    }
  }

  @Override
  public void close() throws IOException {
    client.giveBack();
  }

  /** Messages made durable at once, each with its id or null, and how far their claim has come with them. */
  record Segment(
      boolean last, long taken, long emitted, String token, List<String> ids, DataInputStream messages) {
    private static final int FORMAT = 0x434C4D01; // "CLM", version 1

    void writeTo(DataOutputStream out, List<RabbitmqClient.Message> messages) throws IOException {
      ByteArrayOutputStream head = new ByteArrayOutputStream();
      DataOutputStream to = new DataOutputStream(head);
      to.writeBoolean(last);
      to.writeLong(taken);
      to.writeLong(emitted);
      writeText(to, token);
      to.writeInt(ids.size());
      for (String id : ids) {
        writeText(to, id);
      }
      ByteArrayOutputStream body = new ByteArrayOutputStream();
      for (RabbitmqClient.Message message : messages) {
        message.writeTo(new DataOutputStream(body));
      }
      out.writeInt(FORMAT);
      writeBlock(out, head.toByteArray());
      writeBlock(out, body.toByteArray());
    }

    static Segment readFrom(DataInputStream in, boolean withMessages) throws IOException {
      if (in.readInt() != FORMAT) {
        throw new StreamCorruptedException("not a claim segment of this version");
      }
      DataInputStream head = readBlock(in);
      boolean last = head.readBoolean();
      long taken = head.readLong();
      long emitted = head.readLong();
      String token = readText(head);
      List<String> ids = new ArrayList<>();
      for (int left = head.readInt(); left > 0; left--) {
        ids.add(readText(head));
      }
      return new Segment(last, taken, emitted, token, ids, withMessages ? readBlock(in) : null);
    }

    private static void writeBlock(DataOutputStream out, byte[] bytes) throws IOException {
      out.writeInt(bytes.length);
      out.writeLong(checksum(bytes));
      out.write(bytes);
    }

    private static DataInputStream readBlock(DataInputStream in) throws IOException {
      int length = in.readInt();
      long checksum = in.readLong();
      byte[] bytes = in.readNBytes(Math.max(0, length));
      if (bytes.length != length || checksum(bytes) != checksum) {
        throw new StreamCorruptedException("wrong length or checksum");
      }
      return new DataInputStream(new ByteArrayInputStream(bytes));
    }

    private static long checksum(byte[] bytes) {
      CRC32 crc = new CRC32();
      crc.update(bytes);
      return crc.getValue();
    }

    private static void writeText(DataOutputStream out, String text) throws IOException {
      byte[] bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
      out.writeInt(text == null ? -1 : bytes.length);
      out.write(bytes);
    }

    private static String readText(DataInputStream in) throws IOException {
      int length = in.readInt();
      return length < 0 ? null : new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }
  }
}

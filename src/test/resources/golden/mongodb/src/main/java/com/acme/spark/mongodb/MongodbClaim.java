package com.acme.spark.mongodb;

import com.acme.spark.mongodb.MongodbClaims.Place;
import com.acme.spark.mongodb.MongodbClaims.Task;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.CRC32;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the claim of one task, and makes it longer until it is ended. */
final class MongodbClaim implements MongodbClient.Cursor {
  private static final Logger LOG = LoggerFactory.getLogger(MongodbClaim.class);

  private final MongodbOptions options;
  private final MongodbClaims log;
  private final MongodbClient client;
  private final Task task;
  private Segment segment = new Segment(false, 0, 0, null, List.of(), null);
  private int segments;
  private int unread;
  private MongodbClient.Message message;

  MongodbClaim(MongodbOptions options, MongodbClaims log, MongodbClient client, Task task) {
    this.options = options;
    this.log = log;
    this.client = client;
    this.task = task;
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
    message = MongodbClient.Message.readFrom(segment.messages());
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
  public MongodbClient.Message message() {
    return message;
  }

  /** Reads a page, from where the claim or else the batch before it ended, and makes it durable with its next token. */
  private void claim(Place place) throws IOException {
    String token = segment.token() == null ? log.token(task.batch() - 1) : segment.token();
    long most = Math.min(options.segmentRows(), task.quota() - segment.taken());
    MongodbClient.Page page = page(token, most);
    int read = page.messages().size();
    long taken = segment.taken() + read;
    boolean last = taken >= task.quota() || read < most && !ask("asking for more", () -> client.hasMore(page.next()));
    List<String> ids = Collections.nCopies(read, null);
    log.publish(place, new Segment(last, taken, taken, page.next(), ids, null), page.messages());
  }

  private MongodbClient.Page page(String token, long most) throws IOException {
    if (most <= 0) {
      return new MongodbClient.Page(List.of(), token); // only the end mark is missing
    }
    try {
      return ask("reading a page", () -> client.page(token, (int) most));
    } catch (MongodbClient.Expired e) {
      if (options.failOnDataLoss()) {
        throw new IOException("cannot go on from the token that batch " + (task.batch() - 1) + " ended with: "
            + e.getMessage() + "; to carry on with what is there, set failOnDataLoss to false", e);
      }
      LOG.warn("Rows may be lost: {}", e.getMessage());
      return new MongodbClient.Page(List.of(), ask("asking for the earliest token", client::earliest));
    }
  }

  private <T> T ask(String question, MongodbRetry.Attempt<T> attempt) throws IOException {
    return new MongodbRetry(options).call(question, attempt);
  }

  @Override
  public void close() {
    // a page leaves nothing open
  }

  /** Messages made durable at once, each with its id or null, and how far their claim has come with them. */
  record Segment(
      boolean last, long taken, long emitted, String token, List<String> ids, DataInputStream messages) {
    private static final int FORMAT = 0x434C4D01; // "CLM", version 1

    void writeTo(DataOutputStream out, List<MongodbClient.Message> messages) throws IOException {
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
      for (MongodbClient.Message message : messages) {
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

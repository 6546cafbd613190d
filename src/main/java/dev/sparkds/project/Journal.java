package dev.sparkds.project;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Changes as bytes. */
final class Journal {

  private static final int FORMAT = 0x53444a31;
  private static final int ABSENT = -1;

  private Journal() {}

  static byte[] write(List<Change> changes) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(FORMAT);
      out.writeInt(changes.size());
      for (Change change : changes) {
        out.writeUTF(change.path());
        write(out, change.before());
        write(out, change.after());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot happen in memory", e);
    }
    return bytes.toByteArray();
  }

  private static void write(DataOutputStream out, Optional<Content> content) throws IOException {
    if (content.isEmpty()) {
      out.writeInt(ABSENT);
      return;
    }
    out.writeInt(content.get().bytes().length);
    out.write(content.get().bytes());
    out.writeUTF(content.get().mode());
  }

  /** Reads what may have been written by anybody. */
  static List<Change> read(byte[] bytes) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    if (in.readInt() != FORMAT) {
      throw new IOException("not of this format");
    }
    List<Change> changes = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      changes.add(new Change(in.readUTF(), content(in), content(in)));
    }
    return changes;
  }

  private static Optional<Content> content(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length == ABSENT) {
      return Optional.empty();
    }
    if (length < 0 || length > in.available()) {
      throw new IOException("cut off");
    }
    byte[] bytes = in.readNBytes(length);
    String mode = in.readUTF();
    if (!mode.matches("|[r-][w-][x-][r-][w-][x-][r-][w-][x-]")) {
      throw new IOException("no permissions: " + Content.visible(mode));
    }
    return Optional.of(new Content(bytes, mode));
  }
}

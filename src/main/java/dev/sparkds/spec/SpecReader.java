package dev.sparkds.spec;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads a spec file, whatever it holds: into a {@link ConnectorSpec} or into problems. */
public final class SpecReader {
  private static final int LARGEST = 1 << 20;

  private SpecReader() {}

  public static ConnectorSpec read(Path path) {
    return read(path.toString(), bytes(path));
  }

  /** Reads the bytes of a file of which only the name is known. */
  public static ConnectorSpec read(String file, byte[] bytes) {
    return ConnectorSpec.of(Documents.of(file, text(file, bytes)));
  }

  private static byte[] bytes(Path path) {
    String file = path.toString();
    if (!Files.exists(path)) {
      throw failure(file, "there is no such file", "");
    }
    if (Files.isDirectory(path)) {
      throw failure(file, "this is a folder", "name the spec file in it");
    }
    if (!Files.isReadable(path)) {
      throw failure(file, "no permission to read this file", "");
    }
    return bytes(file, path);
  }

  private static byte[] bytes(String file, Path path) {
    try (InputStream in = Files.newInputStream(path)) {
      return in.readNBytes(LARGEST + 1);
    } catch (IOException e) {
      throw failure(file, "cannot be read: " + Quote.line(String.valueOf(e.getMessage())), "");
    }
  }

  private static String text(String file, byte[] bytes) {
    if (bytes.length > LARGEST) {
      throw failure(file, "larger than 1 MiB", "");
    }
    ByteBuffer rest = ByteBuffer.wrap(bytes);
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(rest).toString();
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw failure(file, place(bytes, rest.position()), "not UTF-8", "save the file as UTF-8");
    }
  }

  private static Place place(byte[] bytes, int position) {
    String before = new String(bytes, 0, position, StandardCharsets.UTF_8);
    int lineStart = before.lastIndexOf('\n') + 1;
    return new Place((int) before.chars().filter(c -> c == '\n').count() + 1, before.length() - lineStart + 1);
  }

  private static SpecException failure(String file, String message, String hint) {
    return failure(file, Place.START, message, hint);
  }

  private static SpecException failure(String file, Place place, String message, String hint) {
    return new SpecException(Document.unread(file), List.of(Documents.problem(file, place, message, hint)));
  }
}

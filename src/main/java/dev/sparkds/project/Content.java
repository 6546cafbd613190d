package dev.sparkds.project;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a file holds.
 *
 * @param mode its permissions, such as {@code rw-r--r--}; empty for those of any new file
 */
record Content(byte[] bytes, String mode) {

  static Content read(Path file) throws IOException {
    PosixFileAttributeView posix = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    return new Content(Files.readAllBytes(file),
        posix == null ? "" : PosixFilePermissions.toString(posix.readAttributes().permissions()));
  }

  static Content of(String text, String mode) {
    return new Content(text.getBytes(StandardCharsets.UTF_8), mode);
  }

  /** The text, if it is one: then it gives the same bytes again. */
  Optional<String> text() {
    try {
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  boolean holds(Content other) {
    return Arrays.equals(bytes, other.bytes);
  }

  static boolean same(Optional<Content> one, Optional<Content> two) {
    return one.isPresent() == two.isPresent() && (one.isEmpty() || one.get().holds(two.get()));
  }

  /** Foreign text on one line, without control characters. */
  static String visible(String text) {
    return text.replaceAll("\\p{Cntrl}", "?");
  }
}

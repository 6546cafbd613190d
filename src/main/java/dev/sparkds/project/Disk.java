package dev.sparkds.project;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Changes to files, each a step before which the machine may stop. */
record Disk(Step step) {

  /** What happens before each step. */
  interface Step {
    void next() throws IOException;
  }

  static Disk plain() {
    return new Disk(() -> {});
  }

  void write(Path file, Content content) throws IOException {
    step.next();
    Files.write(file, content.bytes());
    if (!content.mode().isEmpty()) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(content.mode()));
    }
  }

  /** As {@code write}, and on the disk even if the power fails. */
  void writeDurably(Path file, byte[] bytes) throws IOException {
    step.next();
    try (FileChannel channel = FileChannel.open(
        file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
      for (ByteBuffer rest = ByteBuffer.wrap(bytes); rest.hasRemaining(); ) {
        channel.write(rest);
      }
      channel.force(true);
    }
  }

  /** Puts one file in the place of another, if there is one, at once. */
  void move(Path from, Path to) throws IOException {
    step.next();
    Files.createDirectories(to.getParent());
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Deletes the file, if it is there, and then the folders below the root that it leaves empty. */
  void delete(Path file, Path root) throws IOException {
    step.next();
    Files.deleteIfExists(file);
    try {
      for (Path folder = file.getParent(); !folder.equals(root); folder = folder.getParent()) {
        Files.deleteIfExists(folder);
      }
    } catch (DirectoryNotEmptyException e) {
      return; // somebody else's files are in it
    }
  }
}

package dev.sparkds.project;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The right to change a project, which one process has at a time and none keeps that ends. */
record Lock(Path file, FileChannel channel) implements AutoCloseable {

  private static final String FILE = Manifest.FOLDER + "lock";

  static Lock of(Grounds grounds) {
    try {
      Path file = grounds.file(FILE);
      FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (isTaken(channel)) {
        channel.close();
        throw new ProjectException("another sparkds is at work in " + grounds.root() + ": wait until it is done");
      }
      return new Lock(file, channel);
    } catch (IOException e) {
      throw new ProjectException("cannot write below " + grounds.root() + ", nothing was changed: " + e, e);
    }
  }

  private static boolean isTaken(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() == null;
    } catch (OverlappingFileLockException e) {
      return true;
    }
  }

  @Override
  public void close() {
    try (channel) {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new ProjectException("cannot leave " + FILE + ": " + e, e);
    }
  }
}

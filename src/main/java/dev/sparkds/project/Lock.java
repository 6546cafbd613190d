package dev.sparkds.project;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;

/** The right to change a project, which one process has at a time and none keeps that ends. */
record Lock(FileChannel channel) implements AutoCloseable {

  private static final String FILE = Manifest.FOLDER + "lock";

  static Lock of(Grounds grounds) {
    try {
      FileChannel channel = FileChannel.open(grounds.file(FILE),
          StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
      if (isTaken(channel)) {
        throw new ProjectException("another sparkds is at work in " + grounds.root() + ": wait until it is done");
      }
      return new Lock(channel);
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
    try {
      channel.close();
    } catch (IOException e) {
      throw new ProjectException("cannot leave " + FILE + ": " + e, e);
    }
  }
}

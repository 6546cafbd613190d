package dev.sparkds.ask;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Keys that any thread may type. */
final class Keyboard extends InputStream {
  private final BlockingQueue<Integer> keys = new LinkedBlockingQueue<>();

  void type(String text) {
    for (byte key : text.getBytes(StandardCharsets.UTF_8)) {
      keys.add(key & 0xff);
    }
  }

  /** Hangs up. */
  void end() {
    keys.add(-1);
  }

  @Override
  public int read() throws IOException {
    try {
      return keys.take();
    } catch (InterruptedException e) {
      throw new InterruptedIOException();
    }
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int key = read();
    bytes[offset] = (byte) key;
    return key < 0 ? -1 : 1;
  }
}

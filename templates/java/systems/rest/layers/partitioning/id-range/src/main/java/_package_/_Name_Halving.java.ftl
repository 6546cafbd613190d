package [=package];

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/** Reads a range of ids, in halves of halves as long as the API finds it too large. */
final class [=Name]Halving implements [=Name]Client.Cursor {
  /** How to read a range that may be too large. */
  @FunctionalInterface
  interface Open {
    [=Name]Client.Cursor open([=Name]Partition range) throws IOException;
  }

  private final Open open;
  private final Deque<[=Name]Partition> ranges = new ArrayDeque<>();
  private [=Name]Client.Cursor cursor;

  [=Name]Halving([=Name]Partition range, Open open) throws IOException {
    this.open = open;
    ranges.push(range);
    advance();
  }

  @Override
  public boolean next() throws IOException {
    while (!cursor.next()) {
      cursor.close();
      if (ranges.isEmpty()) {
        return false;
      }
      advance();
    }
    return true;
  }

  private void advance() throws IOException {
    [=Name]Partition range = ranges.pop();
    try {
      cursor = open.open(range);
    } catch ([=Name]Client.TooLarge e) {
      if (range.end() - range.start() == 1) {
        throw new IOException("the API finds the records of one id too many, " + range.start(), e);
      }
      [=Name]Partition.split(range.start(), range.end(), 2).stream().sorted((a, b) -> Long.compare(b.start(), a.start())).forEach(ranges::push);
      advance();
    }
  }

  @Override
  public [=Name]Client.Message message() {
    return cursor.message();
  }

  @Override
  public void close() throws IOException {
    cursor.close();
  }
}

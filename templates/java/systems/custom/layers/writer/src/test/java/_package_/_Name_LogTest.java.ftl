package [=package];

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Writers that know nothing of each other share the log without losing or overwriting a line. */
class [=Name]LogTest {

  private static final int WRITERS = 4;
  private static final int APPENDS = 25;
  private static final int LINES = 3;

  @TempDir private Path folder;

  @Test
  void positionsAreUniqueAndWithoutGaps() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
    List<Callable<Void>> writers = IntStream.range(0, WRITERS).<Callable<Void>>mapToObj(i -> () -> write(i)).toList();
    for (Future<Void> done : threads.invokeAll(writers)) {
      done.get();
    }
    threads.shutdown();
    assertEquals(WRITERS * APPENDS * LINES, new TreeSet<>(lines()).size());
    assertEquals(WRITERS * APPENDS * LINES, new [=Name]Log(folder.toString()).latest("0"));
  }

  private Void write(int writer) throws IOException {
    [=Name]Log log = new [=Name]Log(folder.toString());
    for (int i = 0; i < APPENDS; i++) {
      String line = writer + " " + i + " ";
      log.append("0", IntStream.range(0, LINES).mapToObj(k -> line + k).toList());
    }
    return null;
  }

  /** All lines, from files each of which begins where the one before ends. */
  private List<String> lines() throws IOException {
    List<String> lines = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder.resolve("log/0"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".jsonl")).sorted().toList()) {
        assertEquals(String.format("%020d.jsonl", lines.size()), file.getFileName().toString());
        lines.addAll(Files.readAllLines(file));
      }
    }
    return lines;
  }
}

package [=package];

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A page that comes twice is asked for again, and rows that come while it is paged move no other row away. */
class [=Name]PagesSoakTest {
  private static final int ROWS = 23;
  private static final int FAULTS = Integer.getInteger("faults", 2);
  private static final String STYLE = "[=(divided == "parent")?then("none", settings.pagination.style)]";
  private static final String PATH = [=paging.inPath?then(Name + "Call.filled(" + settings.read.path.literal + ", " + settings.pagination.parameter.literal + ", " + settings.pagination.sizeParameter.literal + ")", settings.read.path.literal + ".replaceAll(\"[{}]\", \"\")")];

  private final [=Name]System system = [=Name]System.fresh();

  @BeforeEach
  void fill() {
    assumeTrue(!STYLE.equals("none"), "there is one page");
    system.append(0, ROWS);
  }

  @AfterEach
  void close() {
    system.close();
  }

  @Test
  void aRepeatedPageIsAskedForAgain() throws IOException {
    long start = System.nanoTime();
    int reads = 0;
    for (int left = FAULTS; left > 0; left--, reads++) {
      system.server().beginAnew();
      system.server().fail([=Name]Server.Fault.NONE, [=Name]Server.Fault.REPEATED);
      List<Object> records = read(false);
      assertEquals(ROWS, records.size());
      assertEquals(ROWS, new HashSet<>(records).size());
    }
    System.out.printf("pages soak: REPEATED: %d spoilt of %d answers, %d rows read, none lost, none doubled, in %d s%n",
        FAULTS, system.server().requests(), reads * ROWS, Duration.ofNanos(System.nanoTime() - start).toSeconds());
  }

  @Test
  void aPageThatComesForeverIsAnError() {
    system.server().fail([=Name]Server.Fault.NONE);
    system.server().fail(Collections.nCopies(20, [=Name]Server.Fault.REPEATED).toArray([=Name]Server.Fault[]::new));
    String message = assertThrows(IOException.class, () -> read(false)).getMessage();
    assertTrue(message.contains("the page before"), message);
  }

  /** Pages by number move when a row comes before them, so that one may be read twice; those behind a key do not. */
  @Test
  void rowsThatComeMeanwhileHideNoOthers() throws IOException {
    List<Object> before = read(false);
    List<Object> meanwhile = read(true);
    assertTrue(meanwhile.containsAll(before));
    assertTrue(meanwhile.size() == ROWS || !STYLE.equals("keyset"), meanwhile.size() + " records");
  }

  /** All records, while perhaps another one comes before all after the first page. */
  private List<Object> read(boolean growing) throws IOException {
    Map<String, String> options = new TreeMap<>(system.options());
    options.putAll(Map.of("retryAttempts", "5", "retryInitialDelay", "PT0.01S"));
    [=Name]Request request =
        new [=Name]Request("[=settings.read.method?upper_case]", URI.create(system.server().url()), PATH);
    List<Object> records = new ArrayList<>();
    try ([=Name]Pages pages = new [=Name]Pages(new [=Name]Http([=Name]Options.of(options)), request, record -> true, Long.MAX_VALUE)) {
      while (pages.next()) {
        records.add(pages.message().record());
        if (growing && records.size() == 3) {
          system.append(ROWS, 1);
          system.server().records().add(0, system.server().records().remove(ROWS));
        }
      }
    }
    return records;
  }
}

package [=package];

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import [=package].[=Name]Claims.Place;
import [=package].[=Name]Claims.Task;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The claim log by itself: whoever asks again, and however the one before ended, gets the same messages. */
class [=Name]ClaimsTest {
  private static final Task TASK = new Task(1, 0, 40);

  @TempDir private Path folder;
  private final [=Name]System system = [=Name]System.fresh();
  private final Map<String, String> options = new TreeMap<>(system.options());
  private [=Name]Claims claims;

  @BeforeEach
  void begin() throws IOException {
    options.put("segmentRows", "10");
    system.append(0, 40);
    claims = open();
    start();
  }

  @AfterEach
  void end() {
    system.close();
  }

  private [=Name]Claims open() {
    return new [=Name]Claims([=Name]Options.of(options), folder.toString(), new Configuration());
  }

  /** What an attempt emits before it has read so many messages and dies, or the claim ends. */
  private List<String> attempt(Task task, int most) {
    List<String> read = new ArrayList<>();
    try ([=Name]Client client = new [=Name]Client([=Name]Options.of(options));
        [=Name]Client.Cursor cursor = claims.open(client, task)) {
      while (read.size() < most && cursor.next()) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        cursor.message().writeTo(new DataOutputStream(bytes));
        read.add(HexFormat.of().formatHex(bytes.toByteArray()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return read;
  }

  private List<String> attempt(Task task) {
    return attempt(task, Integer.MAX_VALUE);
  }

  private List<Path> segments() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("claims/1"))) {
      return files.sorted().toList();
    }
  }

  @RepeatedTest(3)
  void attemptsSideBySideEmitTheSame() throws IOException {
    Task tooLarge = new Task(1, 0, 50); // so that they race for the end mark, too
    CompletableFuture<List<String>> twin = CompletableFuture.supplyAsync(() -> attempt(tooLarge));
    List<String> one = attempt(tooLarge);
    assertEquals(one, twin.join());
    assertEquals(one.size(), new HashSet<>(one).size());
    assertEquals(one, attempt(tooLarge));
  }

  @Test
  void anAttemptGoesOnWhereAnotherDied() throws IOException {
    List<String> first = attempt(TASK, 15);
    assertEquals(2, segments().size());
    List<String> second = attempt(TASK);
    assertEquals(first, second.subList(0, 15));
    assertEquals(40, new HashSet<>(second).size());
    assertEquals(40, second.size());
  }

  @Test
  void anEndedClaimIsOnlyRead() throws IOException {
    List<String> all = attempt(TASK);
    List<Path> before = segments();
    system.append(40, 10);
    assertEquals(all, attempt(TASK));
    assertEquals(before, segments());
    assertEquals(List.of(40L), claims.ends(1).stream().map([=Name]Claim.Segment::emitted).toList());
    assertEquals(10, attempt(new Task(2, 0, 10)).size());
  }

  @Test
  void noSegmentHoldsMoreThanOneMayHold() throws IOException {
    attempt(TASK);
    for (Place place : claims.places(1)) {
      assertTrue(claims.read(place, false).ids().size() <= 10);
    }
    assertEquals(1, claims.tasks(1));
    assertEquals(0, claims.tasks(2));
  }
<@fragments of="claims-test"/>
}

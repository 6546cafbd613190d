package com.acme.spark.mongodb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.acme.spark.mongodb.MongodbClaims.Place;
import com.acme.spark.mongodb.MongodbClaims.Task;
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
class MongodbClaimsTest {
  private static final Task TASK = new Task(1, 0, 40);

  @TempDir private Path folder;
  private final MongodbSystem system = MongodbSystem.fresh();
  private final Map<String, String> options = new TreeMap<>(system.options());
  private MongodbClaims claims;

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

  private MongodbClaims open() {
    return new MongodbClaims(MongodbOptions.of(options), folder.toString(), new Configuration());
  }

  /** What an attempt emits before it has read so many messages and dies, or the claim ends. */
  private List<String> attempt(Task task, int most) {
    List<String> read = new ArrayList<>();
    try (MongodbClient client = new MongodbClient(MongodbOptions.of(options));
        MongodbClient.Cursor cursor = claims.open(client, task)) {
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
    assertEquals(List.of(40L), claims.ends(1).stream().map(MongodbClaim.Segment::emitted).toList());
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

  @ParameterizedTest
  @ValueSource(strings = {"empty", "short", "flipped", "other"})
  void damageIsAnError(String damage) throws IOException {
    attempt(TASK);
    Path segment = segments().get(1);
    byte[] bytes = Files.readAllBytes(segment);
    bytes[damage.equals("other") ? 0 : bytes.length - 7] ^= 1;
    int left = damage.equals("empty") ? 0 : damage.equals("short") ? bytes.length - 20 : bytes.length;
    Files.write(segment, Arrays.copyOf(bytes, left));
    UncheckedIOException error = assertThrows(UncheckedIOException.class, () -> attempt(TASK));
    assertTrue(error.getMessage().contains("is damaged"), error.getMessage());
    assertTrue(error.getMessage().contains(segment.getFileName().toString()), error.getMessage());
  }

  @Test
  void theLastTwoBatchesStayAndDraftsGo() throws IOException {
    options.put("claimRetention", "PT0S");
    for (int batch = 1; batch <= 4; batch++) {
      attempt(new Task(batch, 0, 5));
    }
    Path draft = Files.createFile(folder.resolve("claims/3/.0-9.of-the-dead"));
    MongodbClaims claims = open();
    claims.prune(3);
    claims.prune(3);
    assertFalse(Files.exists(draft));
    assertEquals(0, claims.tasks(1));
    assertEquals(3, claims.tasks(2) + claims.tasks(3) + claims.tasks(4));
  }

  @Test
  void whatIsYoungerThanTheRetentionStays() throws IOException {
    attempt(new Task(1, 0, 5));
    claims.prune(9);
    assertEquals(1, claims.tasks(1));
  }

  @Test
  void speculationNeedsAnAtomicFileSystem() {
    claims.refuseSpeculation();
    MongodbClaims elsewhere = new MongodbClaims(MongodbOptions.of(options), "s3a://bucket/path", new Configuration());
    assertThrows(IllegalArgumentException.class, elsewhere::refuseSpeculation);
  }

  private void start() throws IOException {
    try (MongodbClient client = new MongodbClient(MongodbOptions.of(options))) {
      claims.begin(client.earliest());
    }
  }

  @Test
  void theBeginningIsKept() throws IOException {
    String token = claims.token(0);
    assertFalse(claims.begin("another"));
    assertEquals(token, claims.token(0));
  }

  @Test
  void aBatchGoesOnWhereTheOneBeforeEnded() {
    List<String> read = new ArrayList<>(attempt(new Task(1, 0, 25)));
    read.addAll(attempt(new Task(2, 0, 25)));
    assertEquals(40, read.size());
    assertEquals(40, new HashSet<>(read).size());
  }

  @Test
  void nothingStartsOverWhenTheClaimBeforeIsMissing() {
    UncheckedIOException error = assertThrows(UncheckedIOException.class, () -> attempt(new Task(7, 0, 10)));
    assertTrue(error.getMessage().contains("the claim of batch 6 is missing"), error.getMessage());
  }
}

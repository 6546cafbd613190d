package com.acme.spark.rabbitmq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.acme.spark.rabbitmq.RabbitmqClaims.Place;
import com.acme.spark.rabbitmq.RabbitmqClaims.Task;
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
class RabbitmqClaimsTest {
  private static final Task TASK = new Task(1, 0, 40);

  @TempDir private Path folder;
  private final RabbitmqSystem system = RabbitmqSystem.fresh();
  private final Map<String, String> options = new TreeMap<>(system.options());
  private RabbitmqClaims claims;

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

  private RabbitmqClaims open() {
    return new RabbitmqClaims(RabbitmqOptions.of(options), folder.toString(), new Configuration());
  }

  /** What an attempt emits before it has read so many messages and dies, or the claim ends. */
  private List<String> attempt(Task task, int most) {
    List<String> read = new ArrayList<>();
    try (RabbitmqClient client = new RabbitmqClient(RabbitmqOptions.of(options));
        RabbitmqClient.Cursor cursor = claims.open(client, task)) {
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
    assertEquals(List.of(40L), claims.ends(1).stream().map(RabbitmqClaim.Segment::emitted).toList());
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
    RabbitmqClaims claims = open();
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
    RabbitmqClaims elsewhere = new RabbitmqClaims(RabbitmqOptions.of(options), "s3a://bucket/path", new Configuration());
    assertThrows(IllegalArgumentException.class, elsewhere::refuseSpeculation);
  }

  private void start() {
    // a queue begins with what is in it
  }

  /** Makes a claim of ten messages as an attempt that dies before it acknowledges. */
  private void claimWithoutAcknowledging(Place place) throws IOException {
    try (RabbitmqClient client = new RabbitmqClient(RabbitmqOptions.of(options))) {
      List<RabbitmqClient.Message> messages = new ArrayList<>();
      while (messages.size() < 10) {
        messages.add(client.take(100, 5000));
      }
      List<String> ids = messages.stream().map(RabbitmqClient.Message::id).toList();
      assertTrue(claims.publish(place, new RabbitmqClaim.Segment(false, 10, 10, null, ids, null), messages));
      client.giveBack();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void whatComesAgainIsRecognised(long batch) throws IOException {
    claimWithoutAcknowledging(new Place(1, 0, 0));
    List<String> read = attempt(new Task(batch, 0, 50));
    assertEquals(batch == 1 ? 40 : 30, read.size());
    assertEquals(read.size(), new HashSet<>(read).size());
    RabbitmqClaim.Segment end = claims.ends(batch).get(0);
    assertEquals(10, end.taken() - end.emitted());
  }

  @Test
  void whatComesAgainIsKeptWhenAskedSo() throws IOException {
    options.put("deduplicate", "false");
    claims = open();
    claimWithoutAcknowledging(new Place(1, 0, 0));
    assertEquals(50, attempt(new Task(1, 0, 60)).size());
  }

  @Test
  void whatWasOnlyGivenBackIsNotTakenForClaimed() throws IOException {
    try (RabbitmqClient client = new RabbitmqClient(RabbitmqOptions.of(options))) {
      client.take(100, 5000);
      client.giveBack();
    }
    assertEquals(40, attempt(TASK).size());
  }

  @Test
  void aWaitingAttemptEndsWhenItIsInterrupted() throws Exception {
    options.put("idleTimeout", "PT10M");
    claims = open();
    FutureTask<List<String>> attempt = new FutureTask<>(() -> attempt(new Task(1, 0, 50)));
    Thread waiting = new Thread(attempt);
    waiting.start();
    while (claims.places(1).size() < 4) {
      assertFalse(attempt.isDone());
      Thread.sleep(20);
    }
    while (!attempt.isDone()) {
      waiting.interrupt(); // again, since Hadoop forgets one that comes while it changes permissions
      Thread.sleep(20);
    }
    ExecutionException ended = assertThrows(ExecutionException.class, attempt::get);
    assertInstanceOf(UncheckedIOException.class, ended.getCause());
    assertEquals(40, attempt(TASK).size());
  }

  @Test
  void whatCannotBeClaimedStaysInTheQueue() throws IOException {
    Path inTheWay = Files.createFile(Files.createDirectories(folder.resolve("claims")).resolve("1"));
    assertThrows(UncheckedIOException.class, () -> attempt(TASK));
    Files.delete(inTheWay);
    assertEquals(40, attempt(TASK).size());
  }

  @Test
  void whoeverReadsAClaimTakesNothing() throws IOException {
    attempt(TASK);
    system.append(40, 1);
    attempt(TASK);
    try (RabbitmqClient client = new RabbitmqClient(RabbitmqOptions.of(options))) {
      assertFalse(client.take(1, 5000).redelivered());
      client.giveBack();
    }
  }

  @Test
  void whoeverLosesTheRaceForASegmentGivesItsMessagesBack() throws Exception {
    options.put("idleTimeout", "PT60S");
    options.put("segmentRows", "50");
    claims = open();
    FutureTask<List<String>> loser = new FutureTask<>(() -> attempt(new Task(1, 0, 50)));
    new Thread(loser).start();
    try (RabbitmqClient client = new RabbitmqClient(RabbitmqOptions.of(options))) {
      for (int i = 0; i < 100 && client.depth() > 0; i++) { // some brokers count what is taken and not acknowledged
        Thread.sleep(20);
      }
    }
    assertFalse(loser.isDone());
    assertTrue(claims.publish(new Place(1, 0, 0), new RabbitmqClaim.Segment(true, 0, 0, null, List.of(), null), List.of()));
    system.append(40, 10);
    assertEquals(List.of(), loser.get());
    assertEquals(50, attempt(new Task(2, 0, 50)).size());
  }
}

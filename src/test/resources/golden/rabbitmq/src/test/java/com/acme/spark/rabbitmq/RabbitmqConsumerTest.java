package com.acme.spark.rabbitmq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.rabbitmq.client.GetResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A task holds no more messages than it may, knows which came before, and puts aside what makes no row. */
class RabbitmqConsumerTest {
  private static final int SHARE = 10;

  private final RabbitmqSystem system = RabbitmqSystem.fresh();

  @AfterEach
  void close() {
    system.close();
  }

  /** The others are for other tasks, and what is held is in memory. */
  @Test
  void noMoreIsHeldThanIsMadeDurableAtOnce() throws IOException {
    system.append(0, 3 * SHARE);
    try (RabbitmqClient client = client("segmentRows", Integer.toString(SHARE))) {
      for (int i = 0; i < SHARE; i++) {
        assertNotNull(client.take(3 * SHARE, 5000));
      }
      assertNull(client.take(3 * SHARE, 500));
      client.acknowledge();
      assertNotNull(client.take(3 * SHARE, 5000));
    }
  }

  @Test
  void aClaimKnowsWhatCameBefore() throws IOException {
    system.append(0, 1);
    try (RabbitmqClient client = client()) {
      assertFalse(kept(client.take(2, 5000)).redelivered());
      client.giveBack();
      assertTrue(kept(client.take(2, 5000)).redelivered());
    }
  }

  private static RabbitmqClient.Message kept(RabbitmqClient.Message message) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    message.writeTo(new DataOutputStream(bytes));
    return RabbitmqClient.Message.readFrom(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
  }

  @Test
  void aDeadLetterSaysWhatIsWrong() throws IOException {
    assumeTrue(isJson(), "any bytes make a row");
    String letters = system.declare(Map.of());
    system.publish(RabbitmqMessages.properties(system.expected(0)), "{".getBytes(StandardCharsets.UTF_8));
    system.append(1, 1);
    try (RabbitmqClient client = client("onError", "dead-letter", "deadLetterQueue", letters)) {
      assertEquals("message-1", client.take(2, 5000).id());
      client.acknowledge();
    }
    assertEquals(List.of(), system.contents());
    GetResponse letter = system.messages(letters).get(0);
    assertEquals("{", new String(letter.getBody(), StandardCharsets.UTF_8));
    String reason = String.valueOf(letter.getProps().getHeaders().get("spark-error"));
    assertTrue(reason.contains("the body is not JSON"), reason);
  }

  /** Whether there are columns that only a body in JSON has. */
  private boolean isJson() {
    return new String(RabbitmqMessages.body(system.expected(0)), StandardCharsets.UTF_8).startsWith("{");
  }

  private RabbitmqClient client(String... more) {
    Map<String, String> options = new TreeMap<>(system.options());
    for (int i = 0; i < more.length; i += 2) {
      options.put(more[i], more[i + 1]);
    }
    return new RabbitmqClient(RabbitmqOptions.of(options));
  }
}

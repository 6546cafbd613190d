package [=package];

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.rabbitmq.client.AMQP;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Messages are taken from a queue whole, and none is lost or doubled when broker or connection fail. */
class [=Name]QueueTest {
  private static final int MANY = Integer.getInteger("messages", 2000);

  /** A broker keeps confirmed messages through a kill at once, but a queue only from some seconds after its declaration. */
  private static final long DECLARED_MILLIS = 5000;

  @TempDir private Path folder;

  @Test
  void aMessageIsKeptWithAllItSays() throws IOException {
    assumeTrue([=Name]Broker.isRabbit(), "not every broker passes on all properties");
    try ([=Name]System system = [=Name]System.fresh(); [=Name]Client client = client(system.options())) {
      byte[] body = [=Name]Messages.body(system.expected(0));
      system.publish(properties(), body);
      system.confirm();
      [=Name]Client.Message message = client.take(100, 5000);
      [=Name]Client.Message kept = kept(message);
      for (String source : List.of("exchange", "routing_key", "message_id", "timestamp", "headers", "content_type",
          "content_encoding", "correlation_id", "reply_to", "priority", "expiration", "delivery_mode", "type",
          "user_id", "app_id", "headers.table", "headers.decimal", "headers.time")) {
        assertTrue(message.value(source) != null, source);
        assertEquals(message.value(source), kept.value(source), source);
      }
      assertArrayEquals(body, (byte[]) kept.value("body"));
      assertEquals(message.redelivered(), kept.redelivered());
    }
  }

  private static [=Name]Client.Message kept([=Name]Client.Message message) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    message.writeTo(new DataOutputStream(bytes));
    return [=Name]Client.Message.readFrom(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
  }

  private static AMQP.BasicProperties properties() {
    Map<String, Object> headers = new HashMap<>();
    headers.put("text", "é".repeat(500));
    headers.put("numbers", List.of(1, 1L << 40, 1.5, 2.5f, (short) 3, (byte) 4));
    headers.put("decimal", new BigDecimal("12.34"));
    headers.put("time", new Date(1_700_000_000_000L));
    headers.put("flag", true);
    headers.put("bytes", new byte[] {1, 2});
    headers.put("table", Map.of("inner", Map.of("time", new Date(0), "list", List.of("a", 1))));
    headers.put("nothing", null);
    return new AMQP.BasicProperties("text/plain", "identity", headers, 2, 9, "correlation", "reply", "60000", "id",
        new Date(1_700_000_000_000L), "type", "guest", "application", null);
  }

  @Test
  void whatIsGivenBackComesAgain() throws IOException {
    try ([=Name]System system = [=Name]System.fresh(); [=Name]Client client = client(system.options())) {
      system.append(0, 30);
      for (int i = 0; i < 20; i++) {
        client.take(100, 5000);
        if (i == 9) {
          client.acknowledge();
        }
      }
      client.giveBack();
      assertEquals(20, client.depth());
      assertEquals(20, system.contents().size());
    }
  }
<@fragments of="queue-failures"/>

  private [=Name]ClaimRun run(Map<String, String> options) {
    return new [=Name]ClaimRun(folder, options).with("segmentRows", "100", "maxRowsPerTrigger", "" + MANY / 4,
        "retryInitialDelay", "PT0.1S", "idleTimeout", "PT2S");
  }

  private static CompletableFuture<Void> drain([=Name]ClaimRun run) {
    return CompletableFuture.runAsync(() -> {
      try {
        run.drain();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    });
  }

  private static void assertKept([=Name]ClaimRun run, String label, [=Name]System system) throws IOException {
    String count = run.count(label, system.expected(0, MANY));
    System.out.println(count);
    assertEquals(label + ": " + MANY + " rows, lost 0, doubled 0", count);
  }

  private static [=Name]Client client(Map<String, String> options) {
    return new [=Name]Client([=Name]Options.of(options));
  }
}

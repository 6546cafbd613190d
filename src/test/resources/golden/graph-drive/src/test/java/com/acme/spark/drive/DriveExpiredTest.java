package com.acme.spark.drive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.spark.sql.streaming.StreamingQueryException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A token of which the API no longer knows where it leads, and one with which it gave more than was asked for. */
class DriveExpiredTest {
  @TempDir private Path checkpoint;
  private DriveSystem system;
  private DriveStream stream;

  @BeforeEach
  void fill() throws Exception {
    system = DriveSystem.fresh();
    system.append(0, 10);
    stream = new DriveStream(system, checkpoint);
    stream.runAll();
    system.append(10, 5);
  }

  @AfterEach
  void close() {
    system.close();
  }

  @Test
  void stopsTheStream() {
    system.server().forget();
    String message = assertThrows(StreamingQueryException.class, stream::runAll).getMessage();
    assertTrue(message.contains("failOnDataLoss") && message.contains("forgotten"), message);
  }

  @Test
  void beginsAnewWhereThatIsAllowed() throws Exception {
    system.server().forget();
    stream.with("failOnDataLoss", "false").runAll();
    assertEquals(25, stream.rows().size());
  }

  @Test
  void keepsWhatWasGivenBeyondTheLimit() throws IOException {
    try (DriveClient client = new DriveClient(DriveOptions.of(system.options()))) {
      DriveClient.Page first = client.page(client.earliest(), 3);
      assertEquals(3, first.messages().size());
      assertTrue(client.hasMore(first.next()));
      DriveClient.Page rest = client.page(first.next(), 100);
      assertEquals(12, rest.messages().size());
      assertEquals(0, client.page(rest.next(), 100).messages().size());
    }
  }
}

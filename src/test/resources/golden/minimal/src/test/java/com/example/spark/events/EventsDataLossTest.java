package com.example.spark.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.streaming.StreamingQueryException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that are gone before they were read stop the stream, unless it may go on without them. */
class EventsDataLossTest {
  @TempDir private Path checkpoint;
  private EventsSystem system;
  private EventsStream stream;

  @BeforeEach
  void fill() throws Exception {
    system = EventsSystem.fresh();
    system.append(0, 10);
    stream = new EventsStream(system, checkpoint);
    stream.runAll();
    system.append(10, 10);
    system.append(20, 10);
  }

  @AfterEach
  void close() {
    system.close();
  }

  @Test
  void retentionThatOvertakesTheStreamStopsIt() throws Exception {
    drop(2);
    String message = assertThrows(StreamingQueryException.class, stream::runAll).getMessage();
    assertTrue(message.contains("failOnDataLoss") && message.contains("from 10 to 20"), message);
    stream.with("failOnDataLoss", "false").runAll();
    assertEquals(20, stream.rows().size());
    assertEquals(EventsText.of(system.expected(29)), EventsText.of(stream.rows().get(19)));
  }

  @Test
  void retentionBehindTheStreamIsNoLoss() throws Exception {
    drop(1);
    stream.runAll();
    assertEquals(30, stream.rows().size());
  }

  @Test
  void aLogThatBeganAnewStopsTheStream() throws Exception {
    drop(3);
    system.append(30, 4);
    assertThrows(StreamingQueryException.class, stream::runAll);
    stream.with("failOnDataLoss", "false").runAll();
    assertEquals(14, stream.rows().size());
  }

  private void drop(int segments) throws IOException {
    for (Path file : EventsSystem.files(system.shard("0")).subList(0, segments)) {
      Files.delete(file);
    }
  }
}

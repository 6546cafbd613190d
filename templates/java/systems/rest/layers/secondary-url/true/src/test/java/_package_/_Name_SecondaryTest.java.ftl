package [=package];

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.SparkException;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The second server stands in for the first, and never doubles a row. */
class [=Name]SecondaryTest {
  private final [=Name]System first = [=Name]System.fresh();
  private final [=Name]System second = [=Name]System.fresh();

  @AfterEach
  void close() {
    first.close();
    second.close();
  }

  @Test
  void aRequestIsMovedToTheOtherServerAndBack() {
    URI here = URI.create("https://a.example.com/api/");
    URI there = URI.create("https://b.example.com");
    [=Name]Request request = new [=Name]Request("GET", here, "/orders").query("page", 2);
    [=Name]Request moved = request.moved(here, there);
    assertEquals("https://b.example.com/orders?page=2", moved.uri().toString());
    assertEquals(request.uri(), moved.moved(there, here).uri());
    assertNull(request.moved(there, here));
  }
<@fragments of="secondary-reads"/>
<@fragments of="secondary-writes"/>

  private Map<String, String> options() {
    Map<String, String> options = new TreeMap<>(first.options());
    options.put("secondaryUrl", second.server().url());
    options.put("retryAttempts", "2");
    return options;
  }
}

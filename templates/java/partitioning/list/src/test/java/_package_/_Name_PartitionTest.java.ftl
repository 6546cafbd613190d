package [=package];

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** There is one partition for each value, or for each that was asked for. */
class [=Name]PartitionTest {

  @Test
  void areOneForEachValueAskedFor() {
    assertEquals(List.of("eu", "us"), [=Name]Partition.given(" eu, us ,"));
  }

  @Test
  void givenValuesAreReadOnceAndNoOthers() {
    try ([=Name]System system = [=Name]System.fresh()) {
      system.append(0, 30);
      long all = count(system, null);
      long sum = 0;
      for (Object value : system.expected(0, 30).stream().map([=Name]PartitionTest::value).distinct().toList()) {
        if (value != null) {
          sum += count(system, value.toString());
          assertEquals(count(system, value.toString()), count(system, value + "," + value), "named twice");
        }
      }
      long without = system.expected(0, 30).stream().filter(row -> value(row) == null).count();
      assertEquals(all, sum + without);
    }
  }

  /** How many rows have one of these values; null is all. */
  private static long count([=Name]System system, String values) {
    Map<String, String> options = new TreeMap<>(system.options());
    if (values != null) {
      options.put("values", values);
    }
    return [=Name]Spark.session().read().format("[=name]").options(options).load().count();
  }

  private static Object value(org.apache.spark.sql.Row row) {
    return row.get([=Name]Rows.SCHEMA.fieldIndex([=partitioning.literalColumn]));
  }
}

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
  void givenValuesAreReadAndNoOthers() {
    try ([=Name]System system = [=Name]System.fresh()) {
      system.append(0, 30);
      Map<String, String> options = new TreeMap<>(system.options());
      long all = [=Name]Spark.session().read().format("[=name]").options(options).load().count();
      long sum = 0;
      for (Object value : system.expected(0, 30).stream().map([=Name]PartitionTest::value).distinct().toList()) {
        if (value != null) {
          options.put("values", value.toString());
          sum += [=Name]Spark.session().read().format("[=name]").options(options).load().count();
        }
      }
      long without = system.expected(0, 30).stream().filter(row -> value(row) == null).count();
      assertEquals(all, sum + without);
    }
  }

  private static Object value(org.apache.spark.sql.Row row) {
    return row.get([=Name]Rows.SCHEMA.fieldIndex([=partitioning.literalColumn]));
  }
}

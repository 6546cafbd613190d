package [=package];

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The API is asked for no fields that nobody reads, and for all that are read. */
class [=Name]SelectionTest {

  private [=Name]System system;

  @BeforeEach
  void fill() {
    system = [=Name]System.fresh();
    system.append(0, 12);
  }

  @AfterEach
  void close() {
    system.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {[=columns?filter(column -> column.rescued == false)?map(column -> column.literalName)?join(", ")]})
  void givesEachColumnByItself(String name) {
    Dataset<Row> column = table().select(functions.col("`" + name.replace("`", "``") + "`"));
    Dataset<Row> all = table().localCheckpoint();
    int most = names();
    [=Name]Text.assertSame(all.select(functions.col("`" + name.replace("`", "``") + "`")).collectAsList(), column.collectAsList());
    String some = String.valueOf(system.server().fields());
    assertTrue(some.split(",").length < most, some + " are not fewer than " + most);
  }

  @Test
  void countsWithoutMore() {
    assertEquals(12, table().count());
  }

  private int names() {
    String fields = system.server().fields();
    return fields == null ? 0 : fields.split(",").length;
  }

  private Dataset<Row> table() {
    return [=Name]Spark.session().read().format("[=name]").options(system.options()).load();
  }
}

package [=package];

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.connector.expressions.Expression;
import org.apache.spark.sql.connector.expressions.Expressions;
import org.apache.spark.sql.connector.expressions.aggregate.AggregateFunc;
import org.apache.spark.sql.connector.expressions.aggregate.Aggregation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the texts are in the database, what is left to it is what Spark would make of the rows. */
class [=Name]OddTextsTest {
  private static final List<String> TEXTS = List.of("a", "A", "a ", "ä", "Z", "", "\uff5e", "\ud83c\udf88");

  private final [=Name]OddTable odd = new [=Name]OddTable(30);

  @AfterEach
  void close() {
    odd.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "varchar(40)", "text COLLATE \"en-x-icu\"", "text COLLATE ignoring", "char(9)"})
  void textsAreComparedByTheirBytes(String type) throws IOException {
    String ignoring = odd.table().replace("Rows", "ignoring");
    odd.run("CREATE COLLATION " + ignoring + " (provider = icu, locale = 'und-u-ks-level2', deterministic = false)");
    for (String column : [=Name]OddTable.free("string")) {
      odd.set(column, "text", TEXTS.stream().map(text -> "'" + text + "'").toList());
      odd.alter(column, type.replace("ignoring", ignoring));
      odd.check(column);
      Dataset<Row> all = odd.everything();
      for (String text : TEXTS) {
        assertEquals(all.where([=Name]Alike.column(column).equalTo(text)).count(), odd.read().where([=Name]Alike.column(column).equalTo(text)).count(), text);
      }
      long groups = odd.everything().select([=Name]Alike.column(column)).distinct().count();
      assertEquals(type.startsWith("char") ? 30 : groups, rowsOfGroups(column));
    }
  }

  private long rowsOfGroups(String column) throws IOException {
    Map<String, String> options = odd.options();
<#if options?filter(option -> option.name == "numPartitions")?size gt 0>
    options.put("numPartitions", "1");
</#if>
    [=Name]Scan scan = new [=Name]Scan([=Name]Options.of(options), [=Name]Rows.TABLE);
    assertTrue(scan.pushAggregation(new Aggregation(new AggregateFunc[0], new Expression[] {Expressions.column(column)})));
    return [=Name]Alike.rowsRead(scan.toBatch());
  }

  @ParameterizedTest
  @ValueSource(strings = {"uuid USING md5(CAST(random() AS text))::uuid", "jsonb USING CAST('[1]' AS jsonb)", "bigint USING 7"})
  void whatIsReadAsTextIsNotSortedAsSomethingElse(String type) {
    for (String column : [=Name]OddTable.free("string")) {
      odd.alter(column, type);
      odd.check(column);
    }
  }
}

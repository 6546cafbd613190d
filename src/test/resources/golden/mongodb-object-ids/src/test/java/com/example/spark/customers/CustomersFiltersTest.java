package com.example.spark.customers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.apache.spark.sql.connector.expressions.Expression;
import org.apache.spark.sql.connector.expressions.Expressions;
import org.apache.spark.sql.connector.expressions.LiteralValue;
import org.apache.spark.sql.connector.expressions.filter.Predicate;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.unsafe.types.UTF8String;
import org.junit.jupiter.api.Test;

/** Of all that a query may ask, no more is taken than holds for each of its rows. */
class CustomersFiltersTest {
  private static final String TERM = "city =";
  private static final String COLUMN = TERM.substring(0, TERM.lastIndexOf(' '));

  @Test
  void comparesWithAnyValueOfSeveral() {
    Predicate one = compared("=", number(5));
    Predicate two = compared("IN", number(7), number(5));
    assertEquals(Set.of(5L, 7L), CustomersFilters.of(two).among(COLUMN));
    assertEquals(Set.of(5L, 7L), CustomersFilters.of(new Predicate("OR", new Expression[] {one, compared("<=>", number(7))})).among(COLUMN));
    assertEquals(Set.of(5L), CustomersFilters.of(one, two).among(COLUMN));
    assertEquals(Set.of(), CustomersFilters.of(compared("=", number(6)), two).among(COLUMN));
    assertEquals(5L, CustomersFilters.of(two).least(COLUMN));
    assertEquals(7L, CustomersFilters.of(two).greatest(COLUMN));
  }

  @Test
  void leavesToSparkWhatSaysNothingOfEachRow() {
    Predicate one = compared("=", number(5));
    Predicate other = new Predicate("=", new Expression[] {Expressions.column("`another column`"), number(5)});
    assertNothing(new Predicate("NOT", new Expression[] {one}));
    assertNothing(new Predicate("OR", new Expression[] {one, other}));
    assertNothing(new Predicate("OR", new Expression[] {one, new Predicate("IS_NULL", new Expression[] {Expressions.column("`" + COLUMN.replace("`", "``") + "`")})}));
    assertNothing(other);
    assertNothing(compared("=", new LiteralValue<>(null, DataTypes.LongType)));
    assertNothing(compared("IN", number(5), new LiteralValue<>(null, DataTypes.LongType)));
    assertNothing(compared("<=", literal("text", DataTypes.StringType)));
    assertNothing(compared("=", new LiteralValue<>(1.5, DataTypes.DoubleType)));
    assertNothing(new Predicate("=", new Expression[] {number(5), Expressions.column("`" + COLUMN.replace("`", "``") + "`")}));
  }

  @Test
  void takesLiteralsAsPlainValues() {
    assertEquals(Set.of("text"), CustomersFilters.of(compared("=", literal("text", DataTypes.StringType))).among(COLUMN));
    assertEquals("[1970-01-02]", CustomersFilters.of(compared("=", new LiteralValue<>(1, DataTypes.DateType))).among(COLUMN).toString());
    assertEquals("[1970-01-01T00:00:00.000001Z]",
        CustomersFilters.of(compared("=", new LiteralValue<>(1L, DataTypes.TimestampType))).among(COLUMN).toString());
    LiteralValue<Decimal> number = new LiteralValue<>(Decimal.apply("100.00"), DataTypes.createDecimalType(5, 2));
    assertEquals("[100]", CustomersFilters.of(compared("=", number)).among(COLUMN).toString());
    assertEquals(Set.of(true), CustomersFilters.of(compared("=", new LiteralValue<>(true, DataTypes.BooleanType))).among(COLUMN));
  }

  @Test
  void saysWhatItTakes() {
    assertEquals("", CustomersFilters.NONE.toString());
    assertEquals(" where " + COLUMN + " = 5", CustomersFilters.of(compared("=", number(5))).toString());
    assertNull(CustomersFilters.NONE.least(COLUMN));
    assertNull(CustomersFilters.NONE.among(COLUMN));
  }

  private static void assertNothing(Predicate predicate) {
    assertTrue(CustomersFilters.condition(predicate).isEmpty(), predicate.toString());
    assertEquals(List.of(), CustomersFilters.of(predicate).conditions());
  }

  private static Predicate compared(String operator, Expression... values) {
    Expression[] children = new Expression[values.length + 1];
    children[0] = Expressions.column("`" + COLUMN.replace("`", "``") + "`");
    System.arraycopy(values, 0, children, 1, values.length);
    return new Predicate(operator, children);
  }

  private static LiteralValue<Object> number(long value) {
    return new LiteralValue<>(value, DataTypes.LongType);
  }

  private static LiteralValue<Object> literal(String text, DataType type) {
    return new LiteralValue<>(UTF8String.fromString(text), type);
  }
}

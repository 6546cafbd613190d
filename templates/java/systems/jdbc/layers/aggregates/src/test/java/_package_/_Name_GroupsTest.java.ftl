package [=package];

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.LongType;
import org.junit.jupiter.api.Test;

/** What the database makes of a group is taken only if a read would take all of its rows, and whole however large it is. */
class [=Name]GroupsTest {
  private static final Optional<String> LONG = Stream.of([=Name]Rows.SCHEMA.fields())
      .filter(field -> field.dataType() instanceof LongType).map(field -> field.name()).findFirst();

  @Test
  void aSumThatIsTooLargeGoesInSeveralRows() throws IOException {
    assumeTrue(LONG.isPresent());
    BigDecimal most = BigDecimal.valueOf(Long.MAX_VALUE);
    for (BigDecimal sum : List.of(most.multiply(BigDecimal.valueOf(-3)), most.add(BigDecimal.ONE), BigDecimal.TEN)) {
      List<Object> parts = values(sum, 4L, 1L, 7L);
      assertEquals(sum, parts.stream().map(each -> (BigDecimal) each).reduce(BigDecimal.ZERO, BigDecimal::add));
      assertTrue(parts.stream().allMatch(each -> ((BigDecimal) each).abs().compareTo(most) <= 0));
    }
  }

  @Test
  void valuesThatFitNoColumnAreNotAddedUp() {
    assumeTrue(LONG.isPresent());
    BigDecimal wide = BigDecimal.TEN.pow(30);
    [=Name]Rows.Mismatch greatest = assertThrows([=Name]Rows.Mismatch.class, () -> values(BigDecimal.ONE, 2L, 1L, wide));
    assertTrue(greatest.getMessage().startsWith(LONG.get() + ": "), greatest.getMessage());
    assertThrows([=Name]Rows.Mismatch.class, () -> values(BigDecimal.ONE, 2L, wide.negate(), 1L));
  }

  /** The sums of the rows that are made of one with a sum, a count, the least and the greatest value. */
  private static List<Object> values(Object... row) throws IOException {
    [=Name]Pushed pushed = new [=Name]Pushed([=Name]Filters.NONE, List.of(),
        List.of(new [=Name]Pushed.Call("SUM", LONG.get()), new [=Name]Pushed.Call("COUNT", "*")), List.of());
    List<Object> sums = new ArrayList<>();
    long counted = 0;
    try ([=Name]Groups groups = new [=Name]Groups(new Only(List.<Object[]>of(row).iterator()), pushed)) {
      while (groups.next()) {
        sums.add(groups.message().value(pushed.calls().get(0).toString()));
        counted += (Long) groups.message().value("COUNT(*)");
      }
    }
    assertEquals(row[1], counted);
    return sums;
  }

  /** Gives these rows. */
  private record Only(Iterator<Object[]> rows) implements [=Name]Client.Cursor {
    @Override
    public boolean next() {
      return rows.hasNext();
    }

    @Override
    public [=Name]Client.Message message() {
      return new [=Name]Client.Message(new HashMap<>(), rows.next());
    }

    @Override
    public void close() {}
  }
}

package [=package];

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Each parent is in one part, and is read there. */
class [=Name]PartitionTest {
  @Test
  void partsCoverAllParents() {
    List<String> parents = IntStream.range(0, 17).mapToObj(Integer::toString).toList();
    for (int parts = 1; parts < 20; parts++) {
      List<String> all = new ArrayList<>();
      for ([=Name]Partition part : [=Name]Partition.split(parents, parts)) {
        all.addAll(part.parents());
      }
      assertEquals(parents, all);
    }
    assertEquals(List.of(), [=Name]Partition.split(List.of(), 3));
  }

  @Test
  void isReadForEachParentInPages() throws IOException {
    try ([=Name]System system = [=Name]System.fresh()) {
      system.append(0, 60);
      [=Name]Options options = [=Name]Options.of(system.options());
      List<Integer> rows = new ArrayList<>();
      try ([=Name]Client client = new [=Name]Client(options)) {
        for ([=Name]Partition part : [=Name]Partition.plan(client, options)) {
          rows.add(count(part.open(client, options, List.of(), Integer.MAX_VALUE)));
        }
      }
      assertEquals(List.of(20, 20, 20), rows);
    }
  }

  private static int count([=Name]Client.Cursor cursor) throws IOException {
    int rows = 0;
    try (cursor) {
      while (cursor.next()) {
        rows++;
      }
    }
    return rows;
  }
}

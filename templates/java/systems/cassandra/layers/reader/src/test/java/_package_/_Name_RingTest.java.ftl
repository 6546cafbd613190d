package [=package];

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The ring of the Cassandra that is there, of however many nodes it is. */
class [=Name]RingTest {

  @Test
  void eachPartIsReadWhereItIs() throws IOException {
    try ([=Name]System system = [=Name]System.fresh()) {
      Map<String, String> options = new HashMap<>(system.options());
      options.put("numPartitions", "6");
      try ([=Name]Client client = new [=Name]Client([=Name]Options.of(options))) {
        List<[=Name]Partition> parts = [=Name]Partition.plan(client, [=Name]Options.of(options));
        assertEquals([=Name]Server.addresses(), new ArrayList<>(new TreeSet<>(parts.stream().flatMap(part -> Stream.of(part.preferredLocations())).toList())));
        assertTrue(parts.stream().allMatch(part -> part.preferredLocations().length == 1), "of one replica each: " + parts);
        double all = parts.stream().flatMap(part -> part.arcs().stream()).mapToDouble([=Name]Partition.Arc::width).sum();
        assertEquals(Math.pow(2, 64), all, 1e6, "of the whole ring");
      }
    }
  }
}

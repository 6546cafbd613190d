package [=package];

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.apache.spark.sql.catalyst.InternalRow;
import org.junit.jupiter.api.Test;

/** What belongs to a request that writes is where the API looks for it. */
class [=Name]WriteRequestTest {
  @Test
  void holdsConstantsAndTheOptionsThatAreSet() throws IOException {
    try ([=Name]System system = [=Name]System.fresh()) {
      [=Name]Options options = [=Name]Options.of(system.options());
      try ([=Name]DataWriter writer = new [=Name]DataWriter(options, [=Name]Rows.TABLE, "query-0-0")) {
        for (InternalRow row : [=Name]Frames.internal([=Name]Promise.rows(system, 0, 1))) {
          writer.write(row);
        }
        writer.commit();
      }
      [=Name]Call call = system.server().written();
<#list settings.write.parameters?filter(p -> p.from == "constant" || p.from == "option") as p>
      assertPart(call, "[=p.in]", [=p.name.literal], [=(p.from == "constant")?then(p.value.literal, "options." + p.option + "()")]);
</#list>
<@lines of="write-request-test"/>
      assertEquals("[=settings.write.method?upper_case]", call.method());
    }
  }

  private static void assertPart([=Name]Call call, String in, String name, Object value) {
    String there = call.value(in, name, [=settings.write.path.literal]);
    assertTrue(value == null || there != null && there.contains(value.toString()), () -> in + " " + name + ": " + there);
  }
}

package [=package];

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A cloud of Azure is known in whatever case it is written, and by no other name. */
class [=Name]CloudTest {
  @ParameterizedTest
  @CsvSource({"public, public", "Government, government", "CHINA, china"})
  void isKnownInAnyCase(String written, String cloud) {
    [=Name]Options options = options("azureCloud", written);
    assertEquals(cloud, options.azureCloud());
<#list options?filter(option -> option.others?has_content) as option>
<#list option.others as other>
    assertEquals(cloud.equals([=other.literalValue]), [=other.literalFallback].equals(String.valueOf(options.[=option.field]())));
</#list>
</#list>
  }

  @Test
  void noOtherIs() {
    assertThrows(IllegalArgumentException.class, () -> options("azureCloud", "moon"));
  }

  private static [=Name]Options options(String name, String value) {
    try ([=Name]System system = [=Name]System.fresh()) {
      Map<String, String> options = new TreeMap<>(system.options());
      options.keySet().removeAll(java.util.Set.of([=options?filter(option -> option.others?has_content && option.required == false)?map(option -> option.literalName)?join(", ")]));
      options.put(name, value);
      return [=Name]Options.of(options);
    }
  }
}

package [=package];

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What belongs to a request that reads is where the API looks for it. */
class [=Name]RequestTest {
  private static final String PATH = [=paging.inPath?then(Name + "Call.filled(" + settings.read.path.literal + ", " + settings.pagination.parameter.literal + ", " + settings.pagination.sizeParameter.literal + ")", settings.read.path.literal + ".replaceAll(\"[{}]\", \"\")")];

  private final [=Name]System system = [=Name]System.fresh();

  @AfterEach
  void close() {
    system.close();
  }

  @Test
  void holdsWhatIsTheSameInAll() throws IOException {
    [=Name]Call call = asked();
<#list settings.read.parameters?filter(p -> p.from == "constant" && p.with.literal == "\"\"") as p>
    assert[=(p.as == "json")?then("Json", "Part")](call, "[=p.in]", [=p.name.literal], [=p.value.literal]);
</#list>
<#list settings.read.parameters?filter(p -> p.from == "option" && p.with.literal == "\"\"") as p>
    assertPart(call, "[=p.in]", [=p.name.literal], options().[=p.option]());
</#list>
    assertEquals("[=settings.read.method?upper_case]", call.method());
  }

  @Test
  void aUrlThatHasAQueryGoesOn() throws IOException {
    assertEquals("page=2&key=a%20b", request().at("/next?page=2").query("key", "a b").uri().getRawQuery());
    String url = system.server().url() + "/api?key=secret";
    IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> [=Name]Options.of(with("url", url)));
    assertTrue(refused.getMessage().contains("url"), refused.getMessage());
  }

<#if settings.pagination.style != "none" && paging.sized && divided != "parent">

  @Test
  void noMoreRecordsAreAskedForThanAreWanted() throws IOException {
    system.append(0, 9);
    [=Name]Request plain = new [=Name]Request("[=settings.read.method?upper_case]", URI.create(system.server().url()), PATH);
    try ([=Name]Pages pages = new [=Name]Pages(new [=Name]Http(options()), plain, record -> true, 3)) {
      for (int i = 0; i < 3; i++) {
        assertTrue(pages.next());
      }
      assertFalse(pages.next());
    }
    assertEquals(3, system.server().size(system.server().asked()));
  }
</#if>
<@fragments of="request-test"/>

  private [=Name]Options options() {
    return [=Name]Options.of(system.options());
  }

  private Map<String, String> with(String option, String value) {
    Map<String, String> options = new TreeMap<>(system.options());
    options.put(option, value);
    return options;
  }

  /** The last request for records. */
  private [=Name]Call asked() throws IOException {
    system.append(0, 1);
    [=(divided == "parent")?then(Name + "Spark.session().read().format(\"" + name + "\").options(system.options()).load().collectAsList()", Name + "DataSource.check(system.options())")];
    return system.server().asked();
  }

  private static void assertPart([=Name]Call call, String in, String name, Object value) {
    String there = call.value(in, name, [=settings.read.path.literal]);
    assertTrue(value == null || there != null && there.contains(value.toString()), () -> in + " " + name + ": " + there);
  }

  private static void assertJson([=Name]Call call, String in, String name, String value) {
    assertEquals([=Name]Json.parse(value), [=Name]Json.parse(call.body()).at(name), in + " " + name);
  }

  private [=Name]Request request() {
    return new [=Name]Request("POST", URI.create(system.server().url()), "/");
  }
}

package [=package];

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The options of a table, checked; no other class knows their names. */
record [=Name]Options(
<@fragments of="option-components"/>
<#list options as option>
    [=option.javaType] [=option.field][=option?is_last?then(")", ",")]
</#list>
    implements Serializable {

  private static final Set<String> SECRETS = Set.of([=secrets?map(secret -> secret.literalName)?join(", ")]);

  /** What Spark adds to the options of a query. */
  private static final Set<String> OF_SPARK = Set.of("checkpointLocation", "queryName", "mergeSchema");

  /** What options are needed for. */
  enum Use {
    ANY,
    READ,
    WRITE
  }

  static [=Name]Options of(Map<String, String> options) {
    return of(options, Use.ANY);
  }

  /** Reads all options, or says at once everything that is wrong with them. */
  static [=Name]Options of(Map<String, String> options, Use use) {
    Given given = new Given(options, use);
    [=Name]Options read = new [=Name]Options(
<@fragments of="option-arguments"/>
<#list options as option>
        [=option.read][=option?is_last?then(");", ",")]
</#list>
<#list options?filter(option -> option.requires?has_content) as option>
    given.requireWith([=option.literalName], read.[=option.field], [=option.requires?map(other -> "\"" + other + "\", read." + other)?join(", ")]);
</#list>
<#list options?filter(option -> option.atMost != "") as option>
    given.requireOrder([=option.literalName], read.[=option.field], "[=option.atMost]", read.[=option.atMost]);
</#list>
<@fragments of="option-checks"/>
    given.refuseMistakes();
    return read;
  }

  /** Shows no secret, whatever the option is called. */
  @Override
  public String toString() {
    return Arrays.stream(getClass().getRecordComponents())
        .map(option -> option.getName() + "=" + shown(option))
        .collect(Collectors.joining(", ", "[=Name]Options[", "]"));
  }

  private String shown(RecordComponent option) {
    if (SECRETS.contains(option.getName())) {
      return "***";
    }
<@fragments of="option-shown"/>
    try {
      Object value = option.getAccessor().invoke(this);
      return value == null ? "" : masked(option.getName(), value.toString());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String masked(String name, String text) {
    return SECRETS.contains(name) ? "***" : text.replaceAll("//[^/@]*@", "//***@");
  }
<@fragments of="option-methods"/>
<@fragments of="option-value"/>
<@fragments of="option-readers"/>
}

package dev.sparkds.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sparkds.model.Connector;
import dev.sparkds.model.Setting;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The facts of systems are read as strictly as specs. */
class SystemPacksTest {
  private static final SystemPacks REAL = Specs.packs(Path.of("templates/java"));
  private static final String OPTIONS = "- {name: timeout, type: duration, default: PT1S, description: Wait.}\n";
  private static final String PACK = """
      summary: a small system
      modes: {default: [batch-read], styles: [batch-read, stream-read]}
      partitioning: {default: single, styles: [single]}
      offset: {default: sequence, styles: [sequence]}
      delivery: {default: at-least-once, styles: [at-least-once]}
      on-error: {default: fail, styles: [fail, skip]}
      auth: {default: none, styles: [none]}
      columns: [{name: id, type: BIGINT}]
      """;

  static List<String> systems() {
    return REAL.names();
  }

  @ParameterizedTest
  @MethodSource("systems")
  void threeLinesAreEnoughForEverySystem(String system) {
    Connector connector =
        new SpecChecker(REAL).check(Specs.read("sparkds: v1\nname: orders\nsystem: " + system + "\n"));
    assertEquals(connector.modes().size(), connector.guarantees().size());
  }

  @ParameterizedTest
  @CsvSource({"v5, effectively-once", "v3, at-least-once"})
  void onlyMessagesWithIdsAreRecognised(String version, String delivery) {
    Connector connector = new SpecChecker(REAL).check(Specs.read(
        "sparkds: v1\nname: orders\nsystem: mqtt\nmodes: [stream-read]\nmqtt: {version: " + version + "}\n"));
    assertEquals(delivery, connector.guarantees().get(0).delivery().label());
  }

  @Test
  void aSystemIsAFileAndNoCode() {
    SystemPacks packs = packs(PACK, OPTIONS);
    Connector connector = new SpecChecker(packs).check(Specs.read("sparkds: v1\nname: orders\nsystem: tiny\n"));
    assertEquals("tiny", connector.system());
    assertEquals(1, connector.modes().size());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
      "sumary: x                                   | 9:1: unknown key 'sumary' (did you mean 'summary'?)",
      "settings: [{name: a}]                       | 9:12: settings[0].default: is needed, since a template always",
      "settings: [{name: a, type: int, default: x}] | 9:42: settings[0].default: 'x' is not a whole number",
      "options: [{name: a}]                        | 9:11: options[0].description: is needed",
      "options: [{name: class, description: x}]    | 9:18: options[0].name: 'class' is a word of the Java language",
      "options: [{name: a, description: x, when: {offsets: ack}}] | 9:37: options[0].when: unknown condition 'offsets'",
      "options: [{name: a, description: x, when: {offset: acks}}] | 9:52: options[0].when.offset: unknown word 'acks'",
      "options: [{name: a, description: x, default-of: x.y}]      | 9:49: options[0].default-of: unknown path 'x.y'",
      "message-ids: {version: [v5]}               | 9:1: message-ids: unknown condition 'version'",
      "shares-where: [{folder: ring, when: {dialect: [x]}}] | 9:31: shares-where[0].when: unknown condition 'dialect'",
      "dependencies: [{group: a, artifact: y, version: 1.0.0, when: {dialect: [x]}}] | 9:56: dependencies[0].when: unknown condition 'dialect'",
      "options: [{name: a, description: x, when: {modes: [batch-read]}}, {name: a, description: y, when: {modes: [stream-read]}}] | 9:74: options[1].name: the",
      "refusals: [{when: {offset: ack}}]           | 9:12: refusals[0].reason: is needed",
      "dependencies: [{group: ../x, artifact: y, version: 1.0.0}] | 9:24: dependencies[0].group: '../x' is not"})
  void whatAPackCannotSayIsAProblem(String line, String problem) {
    String message = assertThrows(SpecException.class, () -> packs(PACK + line + "\n", OPTIONS)).getMessage();
    assertEquals("systems/tiny/system.yaml:" + problem, message.substring(0, Math.min(message.length(),
        ("systems/tiny/system.yaml:" + problem).length())));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
      "operation: {style: column, column: op} | 8:16: rest.write.operation.style: this combination cannot work: rows that delete",
      "operation: {style: column, column: op} | 8:31: rest.write.operation.column: the column 'op' may be null (add nullable: false",
      "operation: {style: column, column: no} | 8:31: rest.write.operation.column: there is no column 'no'",
      "refused-status: '400'                  | 8:5: rest.write.refused-status: has a meaning only with body object or form",
      "results: {style: list, row: key}       | 8:5: rest.write.results.row-at: is needed with row index or key",
      "results: {style: list, taken: never, taken-at: /ok} | 8:14: rest.write.results.taken-at: has a meaning only with taken",
      "results: {style: list, passing: ','}   | 8:14: rest.write.results.passing: ',' does not match the pattern"})
  void aWriteOverHttpThatCannotWorkIsRefused(String write, String problem) {
    String yaml = "sparkds: v1\nname: stock\nsystem: rest\nmodes: [batch-write]\nschema: {columns: [{name: id, type: BIGINT}, "
        + "{name: op, type: STRING}]}\nrest:\n  write:\n    " + write + "\n";
    String message = assertThrows(SpecException.class, () -> new SpecChecker(REAL).check(Specs.read(yaml))).getMessage();
    String place = problem.substring(0, problem.indexOf(": ")).replaceAll(":[0-9]+$", ":");
    assertTrue(message.lines().anyMatch(line -> line.startsWith("spec.yaml:" + place)
        && line.contains(problem.substring(problem.indexOf(": ") + 2))), message);
  }

  private static final String NESTED = """
      settings:
        - name: pages
          description: The pages.
          settings:
            - {name: style, type: enum, values: [none, number], default: none, description: How.}
            - {name: parameter, required: true, when: {style: [number]}, description: What with.}
        - name: writes
          when: {modes: [batch-write]}
          description: The writes.
          settings: [{name: way, default: a, description: The way.}]
        - name: headers
          list: true
          description: The headers.
          settings:
            - {name: name, required: true, description: The name.}
            - {name: option, names: option, required: true, description: Whose value.}
            - {name: column, names: column, default: "", description: With which column.}
      """;

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
      "tiny: {pages: {style: number}}                     | tiny.pages.parameter: is needed with style number (text)",
      "tiny: {pages: {parameter: x}}                      | tiny.pages.parameter: has a meaning only with style number",
      "tiny: {pages: {stile: none}}                       | unknown key 'stile' (did you mean 'style'?)",
      "tiny: {pages: {style: numbers}}                    | unknown style 'numbers' (did you mean 'number'?)",
      "tiny: {writes: {way: b}}                           | tiny.writes: has a meaning only with modes batch-write",
      "tiny: {headers: {name: a}}                         | tiny.headers: must be a list",
      "tiny: {headers: [{option: region}]}                | tiny.headers[0].name: is needed",
      "tiny: {headers: [{name: a, option: regoin}]}       | tiny.headers[0].option: there is no option 'regoin' (did you mean 'region'?)",
      "tiny: {headers: [{name: a, option: region, column: it}]} | tiny.headers[0].column: there is no column 'it' (did you mean 'id'?)"})
  void whatABlockOfASystemCannotSayIsAProblem(String block, String problem) {
    String message = assertThrows(SpecException.class, () -> nested(block)).getMessage();
    assertTrue(message.contains(problem), message);
  }

  @Test
  void aBlockOfASystemIsFilled() {
    Connector connector = nested("tiny: {pages: {style: number, parameter: p}, headers: [{name: a, option: region}]}");
    assertEquals(Map.of("pages.style", "number"), Setting.tokens(connector.settings()));
    assertEquals("[Block[keys={column=Free[text=], name=Free[text=a], option=Token[text=region]}, applies=true]]",
        ((Setting.Listing) connector.settings().get("headers")).items().toString());
    assertEquals(Map.of("pages.style", "none"), Setting.tokens(nested("description: Nothing said.").settings()));
  }

  private static Connector nested(String block) {
    return new SpecChecker(packs(PACK + NESTED, OPTIONS)).check(Specs.read(
        "sparkds: v1\nname: orders\nsystem: tiny\noptions: [{name: region}]\n" + block + "\n"));
  }

  @Test
  void aDefaultMustBeOnOffer() {
    String message = assertThrows(SpecException.class, () ->
        packs(PACK.replace("default: sequence", "default: ack"), OPTIONS)).getMessage();
    assertEquals("systems/tiny/system.yaml:4:19: offset.default: is not among the styles", message);
  }

  @Test
  void aMissingPackIsSaid() {
    assertThrows(SpecException.class, () -> SystemPacks.read(List.of("ghost"), path -> Optional.empty()).all());
  }

  @Test
  void aSystemIsReadWhenItIsAskedFor() {
    SystemPacks packs = SystemPacks.read(List.of("broken", "tiny"),
        path -> Optional.of(path.endsWith("tiny/system.yaml") ? PACK : path.startsWith("systems/") ? "summary: [" : OPTIONS));
    assertEquals("tiny", new SpecChecker(packs).check(Specs.read("sparkds: v1\nname: orders\nsystem: tiny\n")).system());
    assertThrows(SpecException.class, () -> packs.find("broken"));
  }

  @Test
  void aCombinationIsRefusedWithItsReason() {
    SystemPacks packs = packs(PACK + """
        refusals:
          - {when: {modes: stream-read, on-error: skip}, reason: a skipped row would be read again for ever}
        """, OPTIONS);
    ConnectorSpec spec = SpecReader.read("spec.yaml", """
        sparkds: v1
        name: orders
        system: tiny
        modes: [batch-read, stream-read]
        """.getBytes(StandardCharsets.UTF_8));
    assertEquals(2, new SpecChecker(packs).check(spec).modes().size());
    SpecException refused = assertThrows(SpecException.class, () -> new SpecChecker(packs(PACK + """
        refusals:
          - {when: {modes: stream-read, on-error: fail}, reason: a bad row would stop the stream for ever}
        """, OPTIONS)).check(spec));
    assertEquals("spec.yaml:4:1: modes: this combination cannot work: a bad row would stop the stream for ever",
        refused.getMessage());
  }

  private static SystemPacks packs(String pack, String options) {
    SystemPacks packs = SystemPacks.read(List.of("tiny"), path -> Optional.of(path.startsWith("systems/") ? pack : options));
    assertEquals(List.of("tiny"), packs.all().stream().map(SystemPack::name).toList());
    return packs;
  }
}

package dev.sparkds.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sparkds.Samples;
import dev.sparkds.model.Column;
import dev.sparkds.model.Mode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** A spec is changed in its text: what is not asked for stays, to the character. */
class SpecEditTest {

  private static final SpecChecker CHECKER =
      new SpecChecker(SystemPacks.read(Samples.TREE.systems(), path -> Samples.TREE.read("java/" + path)));

  private static final String HEAD = "# mine\nsparkds: v1\nname: orders # short\nsystem: custom\n";

  private static String edit(String yaml, UnaryOperator<SpecEdit> edit) {
    return edit.apply(new SpecEdit(SpecReader.read("spec.yaml", yaml.getBytes(StandardCharsets.UTF_8)), CHECKER)).text();
  }

  private static Map<String, Object> named(String name, Object... more) {
    Map<String, Object> item = new LinkedHashMap<>(Map.of("name", name));
    for (int i = 0; i < more.length; i += 2) {
      item.put(more[i].toString(), more[i + 1]);
    }
    return item;
  }

  /** The edit makes of the one text the other, and the second edit takes it back. */
  private static void assertThereAndBack(String before, String after, UnaryOperator<SpecEdit> there, UnaryOperator<SpecEdit> back) {
    assertEquals(after, edit(before, there));
    assertEquals(before, edit(after, back));
    assertEquals(after, edit(after, there), "twice is once");
  }

  @Test
  void aModeGoesToItsPlaceInAList() {
    assertThereAndBack(HEAD + "modes: [ batch-read,  stream-write ] # all\n\n# end\n",
        HEAD + "modes: [ batch-read, stream-read,  stream-write ] # all\n\n# end\n",
        spec -> spec.with(Mode.STREAM_READ), spec -> spec.without(Mode.STREAM_READ));
    assertThereAndBack(HEAD + "modes: [stream-read]", HEAD + "modes: [batch-read, stream-read]",
        spec -> spec.with(Mode.BATCH_READ), spec -> spec.without(Mode.BATCH_READ));
  }

  @Test
  void aModeGoesWithWhatHasAMeaningWithItAlone() {
    String head = "sparkds: v1\nname: orders\nsystem: rest\n";
    assertEquals(head + "modes: [stream-read]\nrest:\n  read: {path: /a}\n  too-large: {status: 400}\n",
        edit(head + "modes: [batch-read, stream-read]\npartitioning: {style: time-range, column: updated_at}\n"
            + "rest:\n  read: {path: /a}\n  too-large: {status: 400}\n", spec -> spec.without(Mode.BATCH_READ)));
    assertEquals(head + "modes: [batch-write]\nrest:\n  write: {path: /a}\n",
        edit(head + "modes: [batch-read, batch-write]\npartitioning: {style: time-range, column: updated_at}\n"
            + "rest:\n  write: {path: /a}\n  read: {path: /a}\n  too-large: {status: 400}\n", spec -> spec.without(Mode.BATCH_READ)));
    assertEquals(head + "modes: [batch-write]\nrest: {write: {path: /a}}\n",
        edit(head + "modes: [batch-read, batch-write]\nrest: {read: {path: /a}, write: {path: /a}}\n", spec -> spec.without(Mode.BATCH_READ)));
    assertEquals(head + "modes: [batch-read]\n",
        edit(head + "modes: [batch-read, batch-write]\nrest:\n  write:\n    path: /a\n", spec -> spec.without(Mode.BATCH_WRITE)));
  }

  @Test
  void anOptionOfAModeGoesWithIt() {
    assertEquals(HEAD + "modes: [batch-read]\noptions:\n  - {name: a, modes: [batch-read]}\n  - name: c\n",
        edit(HEAD + "modes: [batch-read, stream-read]\noptions:\n  - {name: a, modes: [batch-read, stream-read]}\n"
            + "  - name: b\n    modes: [stream-read]\n  - name: c\n", spec -> spec.without(Mode.STREAM_READ)));
    assertEquals(HEAD + "modes: [batch-read]\n",
        edit(HEAD + "modes: [batch-read, stream-read]\noptions:\n  - {name: parallelism, default: 3}\n", spec -> spec.without(Mode.STREAM_READ)));
  }

  @Test
  void aModeGoesToItsPlaceInALongList() {
    assertThereAndBack(HEAD + "modes:\n  # read\n  - batch-read  # slow\n  # write\n  - batch-write",
        HEAD + "modes:\n  # read\n  - batch-read  # slow\n  - stream-read\n  # write\n  - batch-write",
        spec -> spec.with(Mode.STREAM_READ), spec -> spec.without(Mode.STREAM_READ));
    assertThereAndBack(HEAD + "modes:\n- batch-read", HEAD + "modes:\n- batch-read\n- stream-write",
        spec -> spec.with(Mode.STREAM_WRITE), spec -> spec.without(Mode.STREAM_WRITE));
  }

  @Test
  void linesEndAsTheOthersDo() {
    String crlf = HEAD.replace("\n", "\r\n");
    assertThereAndBack(crlf + "modes:\r\n  - batch-read\r\n", crlf + "modes:\r\n  - batch-read\r\n  - stream-read\r\n",
        spec -> spec.with(Mode.STREAM_READ), spec -> spec.without(Mode.STREAM_READ));
  }

  @Test
  void aModeBringsItsBlockAndTakesItAway() {
    assertThereAndBack(HEAD + "modes: [batch-read]\nerrors: {timeout: PT3S}\n",
        HEAD + "modes: [batch-read, stream-read]\noffset:\n  style: sequence\n  start: latest\nerrors: {timeout: PT3S}\n",
        spec -> spec.with(Mode.STREAM_READ).with("offset", named2("style", "sequence", "start", "latest")),
        spec -> spec.without(Mode.STREAM_READ));
    assertEquals(HEAD + "modes: [batch-read, stream-read]\noffset: {style: ack}\n", edit(
        HEAD + "modes: [batch-read, stream-read]\noffset: {style: sequence}\n", spec -> spec.with("offset", Map.of("style", "ack"))));
  }

  private static Map<String, Object> named2(Object... pairs) {
    Map<String, Object> block = named("", pairs);
    block.remove("name");
    return block;
  }

  @Test
  void modesThatGoWithoutSayingAreNamedWhenOneGoes() {
    assertEquals(HEAD + "modes: [batch-read, batch-write, stream-write]\n", edit(HEAD, spec -> spec.without(Mode.STREAM_READ)));
    assertEquals(HEAD, edit(HEAD, spec -> spec.with(Mode.STREAM_READ)));
  }

  @Test
  void theLastModeStays() {
    SpecException refused = assertThrows(SpecException.class,
        () -> edit(HEAD + "modes: [batch-read]\n", spec -> spec.without(Mode.BATCH_READ)));
    assertTrue(refused.getMessage().contains("the only one"), refused.getMessage());
  }

  @Test
  void anOptionIsWrittenAsTheOthersAre() {
    Map<String, Object> shop = named("shop", "type", "int", "required", true, "example", "007");
    assertThereAndBack(HEAD, HEAD + "options:\n  - name: shop\n    type: int\n    required: true\n    example: 007\n",
        spec -> spec.withOption(shop), spec -> spec.withoutOption("shop"));
    assertThereAndBack(HEAD + "options:\n    - {name: region} # one\n    # two\n",
        HEAD + "options:\n    - {name: region} # one\n    - {name: shop, type: int, required: true, example: 007}\n    # two\n",
        spec -> spec.withOption(shop), spec -> spec.withoutOption("shop"));
    assertThereAndBack(HEAD + "options: [{name: zone}]\n",
        HEAD + "options: [{name: shop, type: int, required: true, example: 007}, {name: zone}]\n",
        spec -> spec.withOption(shop), spec -> spec.withoutOption("shop"));
  }

  @Test
  void anOptionBehindALongTextIsFound() {
    String options = HEAD + "options:\n  - name: a\n    description: >-\n      Long\n      text.\n\n  - name: b\n    description: |\n      More.\n";
    assertThereAndBack(options, options + "  - name: c\n", spec -> spec.withOption(named("c")), spec -> spec.withoutOption("c"));
    assertEquals(HEAD + "options:\n\n  - name: b\n    description: |\n      More.\n", edit(options, spec -> spec.withoutOption("a")));
  }

  @Test
  void textThatYamlWouldMistakeIsQuoted() {
    for (String text : List.of("a: b", "a #b", "- x", "yes, no", "\"quoted\" \\ back", "7", "true", "null", "ends ", "ünï", "*/ & *x", "@at")) {
      String yaml = edit(HEAD, spec -> spec.withOption(named("shop", "description", text)));
      ConnectorSpec spec = SpecReader.read("spec.yaml", yaml.getBytes(StandardCharsets.UTF_8));
      assertEquals(text, spec.options().get(0).description(), yaml);
      CHECKER.check(spec);
    }
  }

  @Test
  void theSystemsColumnsAreToldWhenOneIsAddedAndGoWithoutSayingAgain() {
    String told = HEAD + "schema:\n  columns:\n    - {name: id, type: BIGINT, nullable: false}\n    - {name: name, type: STRING}\n"
        + "    - {name: updated_at, type: TIMESTAMP, nullable: false}\n    - {name: total, type: \"DECIMAL(9, 2)\"}\n";
    assertThereAndBack(HEAD, told,
        spec -> spec.withColumn(named("total", "type", "DECIMAL(9, 2)")), spec -> spec.withoutColumn("total"));
  }

  @Test
  void columnsAreToldWithinABlockThatIsThere() {
    Map<String, Object> weight = named("weight", "type", "INT");
    String told = "    - {name: id, type: BIGINT, nullable: false}\n";
    String before = HEAD + "schema:\n  misfits: nullify # for now\n";
    String after = edit(before, spec -> spec.withColumn(weight));
    assertTrue(after.startsWith(before + "  columns:\n" + told), after);
    assertTrue(after.endsWith("    - {name: weight, type: INT}\n"), after);
    assertEquals(before, edit(after, spec -> spec.withoutColumn("weight")));
    String braces = edit(HEAD + "schema: {misfits: nullify}\n", spec -> spec.withColumn(weight));
    assertTrue(braces.contains("schema: {columns: [{name: id, ") && braces.endsWith("{name: weight, type: INT}], misfits: nullify}\n"), braces);
  }

  @Test
  void thePolicyForMisfitsGoesWithTheLastModeThatReads() {
    String columns = "  columns:\n    - {name: id, type: BIGINT, nullable: false}\n    - {name: total, type: INT}\n    - {name: rest, type: STRING}\n";
    assertEquals(HEAD + "modes: [batch-write]\nschema:\n" + columns,
        edit(HEAD + "modes: [batch-read, batch-write]\nschema:\n  misfits: rescue\n  rescued-data-column: rest\n" + columns,
            spec -> spec.without(Mode.BATCH_READ)));
    assertEquals(HEAD + "modes: [batch-write]\n",
        edit(HEAD + "modes: [batch-read, batch-write]\nschema: {misfits: nullify}\n", spec -> spec.without(Mode.BATCH_READ)));
  }

  @Test
  void anotherOfTheSameNameIsRefusedAndSoIsAnUnknownOne() {
    String yaml = HEAD + "options:\n  - {name: shop, type: int}\n";
    assertTrue(assertThrows(SpecException.class, () -> edit(yaml, spec -> spec.withOption(named("shop", "type", "long"))))
        .getMessage().contains("already"));
    assertTrue(assertThrows(SpecException.class, () -> edit(yaml, spec -> spec.withoutOption("shpo")))
        .getMessage().contains("did you mean 'shop'?"));
  }

  @Test
  void aSpecInBracesIsLeftToItsAuthor() {
    assertTrue(assertThrows(SpecException.class, () -> edit("{sparkds: v1, name: orders, system: custom}", spec -> spec))
        .getMessage().contains("by hand"));
  }

  @Test
  void columnsAreWrittenOutWithAllThatIsSaidOfThem() {
    assertEquals(List.of("{name: at, type: TIMESTAMP, nullable: false, source: /placed/at, format: epoch-millis}"),
        ItemEdit.written(List.of(new Column("at", "TIMESTAMP", false, "/placed/at", Optional.of(Column.Format.EPOCH_MILLIS)))));
  }
}

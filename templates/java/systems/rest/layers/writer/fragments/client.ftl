  /**
   * A row on its way out.
   *
   * @param values a plain Java value for each source: Boolean, Number, String, byte[], a java.time type, List, Map or null
   */
  record Outgoing(String id, Map<String, Object> values) {}

  /** A row, and the text that it is sent as. */
  record Encoded(Outgoing row, String text) {
    int bytes() {
      return text.getBytes(StandardCharsets.UTF_8).length;
    }
  }
<@fragments of="instant-text"/>

  /** A row that the API did not take, and why; for a passing reason, it may take it soon. */
  record Refusal(Encoded row, String reason, boolean passing) {}

  /** The API has no fault to find with the request, but with a row in it. */
  static final class NotTaken extends IOException {
    private static final long serialVersionUID = 1L;

    NotTaken(String reason) {
      super("the API did not take a row: " + reason);
    }
  }

  /** Rows that the API did not take for now, so that they are sent again. */
  static [=Name]Http.Refused later(List<Refusal> refusals) {
    return new [=Name]Http.Refused(
        refusals.size() + " rows were not taken for now: " + refusals.get(0).reason(), 200, true);
  }

  /** The request, by an id of its own, that takes rows of which this is the first. */
  private [=Name]Request writing(Supplier<String> id, Outgoing row) {
    return new [=Name]Request([=(settings.write.operation.style == "column")?then("isDeletion(row) ? \"" + settings.write.operation.deleteMethod?upper_case + "\" : ", "")]"[=settings.write.method?upper_case]", options.url(), [=(settings.write.operation.style == "column")?then("isDeletion(row) ? " + settings.write.operation.deletePath.literal + " : ", "")][=settings.write.path.literal])[=settings.write.parameters?map(p -> "\n        ." + p.in + "(" + p.name.literal + ", " + {
            "constant": p.value.literal,
            "option": "options." + p.option + "()",
            "column": "row.values().get(" + Name + "Rows.source(" + p.column.literal + "))",
            "row-id": "id.get()"
            }[p.from] + ")")?join("")][=(settings.write.compression == "gzip")?then("\n        .header(\"Content-Encoding\", \"gzip\")", "")];
  }
<@fragments of="write-body"/>
<@fragments of="write-results"/>
<@fragments of="write-operation"/>

  private static final JsonMapper RECORDS = JsonMapper.builder()
      .addModule(new SimpleModule()
          .addSerializer(TemporalAccessor.class, new ToStringSerializer(TemporalAccessor.class))
          .addSerializer(TemporalAmount.class, new ToStringSerializer(TemporalAmount.class))
          .addSerializer(Instant.class, new InstantText()))
      .build();

  private final CharArrayWriter json = new CharArrayWriter();
  private SequenceWriter values;

  /** What it takes to write a value is made once, as that takes as long as to write a short record. */
  private String json(Object value) throws IOException {
    if (values == null) {
      values = RECORDS.writer().withRootValueSeparator("").writeValues(json);
    }
    json.reset();
    values.write(value).flush();
    return json.toString();
  }

  private static void requireNone(byte[] answer, String pointer) throws IOException {
    JsonNode failed = RECORDS.readTree(answer).at(pointer);
    boolean none = failed.isMissingNode() || failed.isNull()
        || (failed.isContainerNode() ? failed.isEmpty() : failed.asText().matches("|0|false"));
    if (!none) {
      String list = failed.toString();
      throw new IOException("rows were not taken: " + list.substring(0, Math.min(list.length(), 1000)));
    }
  }

  /** The values by source as a record, in which a source with a slash at its start is a JSON pointer. */
  private static Map<String, Object> nested(Map<String, Object> values) {
    Map<String, Object> record = new LinkedHashMap<>();
    values.forEach((source, value) -> {
      if (source.startsWith("/")) {
        nest(record, source.substring(1).split("/", -1), value);
      } else {
        record.put(source, value);
      }
    });
    return record;
  }

  @SuppressWarnings("unchecked")
  private static void nest(Map<String, Object> record, String[] steps, Object value) {
    Map<String, Object> parent = record;
    for (int i = 0; i < steps.length - 1; i++) {
      parent = (Map<String, Object>) parent.computeIfAbsent(unescaped(steps[i]), step -> new LinkedHashMap<>());
    }
    parent.put(unescaped(steps[steps.length - 1]), value);
  }

  private static String unescaped(String step) {
    return step.replace("~1", "/").replace("~0", "~");
  }

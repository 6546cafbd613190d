  /** The answers by the ids of their requests, so that what comes again is not done again. */
  private final Map<String, String> answers = Collections.synchronizedMap(new LinkedHashMap<>());

  /** The ids of the requests that were answered, in their order. */
  List<String> ids() {
    return List.copyOf(answers.keySet());
  }

  private volatile [=Name]Call written;

  /** The last request that writes. */
  [=Name]Call written() {
    return written;
  }

  private void write([=Name]Call call) throws IOException {
    Fault fault = next();
    written = call;
    if (spoilt(call, fault)) {
      return;
    }
    boolean lost = fault == Fault.RESET || fault == Fault.TRUNCATED;
    String id = id(call);
    String answer = lost ? "{}" : id.isEmpty() ? take(written(call), fault)
        : answers.computeIfAbsent(id, any -> take(written(call), fault));
    deliver(call, fault, answer);
  }

  /** Keeps what is taken, and says what became of each. */
  private synchronized String take(List<JsonNode> written, Fault fault) {
    for (int i = 0; i < written.size(); i++) {
      if (isTaken(i, fault)) {
        keep((ObjectNode) written.get(i));
      }
    }
    return answerOf(written, fault);
  }

  private static String id([=Name]Call call) {
    String id = "";
<#list settings.write.parameters?filter(p -> p.from == "row-id") as p>
    id += call.value("[=p.in]", [=p.name.literal], [=settings.write.path.literal]);
</#list>
    return id;
  }

  private static void set(ObjectNode record, String pointer, JsonNode value) {
    JsonPointer place = JsonPointer.compile(pointer);
    ObjectNode parent = place.head().matches() ? record : record.withObject(place.head());
    parent.set(place.last().getMatchingProperty(), value);
  }

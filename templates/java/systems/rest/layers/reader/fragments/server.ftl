  private void read([=Name]Call call) throws IOException {
    Fault fault = next();
    asked = call;
    if (spoilt(call, fault)) {
      return;
    }
    [=(settings.read.failed.literal + settings.read.success.literal == "\"\"\"\"")?then("", "if (fault == Fault.PARTIAL) {\n      answer(call, 200, failure());\n      return;\n    }\n    ")]List<ObjectNode> found = records.stream().filter(wanted(call)).sorted(order(call)).toList();
    [=(halves && settings.tooLarge.by == "answer")?then("if (fault == Fault.TOO_LARGE || largest < found.size() && size(call) > 1) {\n      tooLarge.incrementAndGet();\n      answer(call, " + settings.tooLarge.status + ", tooMany());\n      return;\n    }", "")]
<@lines of="server-found"/>
<@lines of="server-latest"/>
    String page = page(call, [=selects?then("selected(call, found)", "found")]);
    String given = fault == Fault.REPEATED && !last.isEmpty() ? last : page;
    last = given;
    deliver(call, fault, fault == Fault.EMPTY ? "" : given);
  }

  private volatile [=Name]Call asked;

  /** The last request that reads. */
  [=Name]Call asked() {
    return asked;
  }

  private volatile String last = "";

  /** Begins anew: nothing was given out that could be repeated. */
  void beginAnew() {
    last = "";
  }

<@fragments of="server-page"/>
<@fragments of="server-wanted"/>
<#if halves>
  private final AtomicInteger tooLarge = new AtomicInteger();
  private volatile int largest = Integer.MAX_VALUE;

  /** How many results were found too large. */
  int tooLarge() {
    return tooLarge.get();
  }

  /** Finds results with more records too large from now on. */
  void limit(int mostRecords) {
    largest = mostRecords;
  }

  private static String tooMany() {
    return "{\"error\": \"[=settings.tooLarge.text.text]\"}";
  }
</#if>

  private void write([=Name]Call call) throws IOException {
    Fault fault = faults.poll();
    if (fault != null && spoilt(call, fault)) {
      return;
    }
    if (fault == Fault.PARTIAL) {
      answer(call, 200, rejection());
      return;
    }
    for (JsonNode record : written(call.body())) {
      keep((ObjectNode) record);
    }
    answer(call, 201, "{}");
  }

  /** A success that lists what was not taken. */
  private static String rejection() {
    String pointer = [=settings.write.failed.literal];
    String list = "[\"the first row\"]";
    String[] steps = pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/");
    for (int i = steps.length - 1; i >= 0; i--) {
      list = "{\"" + steps[i] + "\": " + list + "}";
    }
    return list;
  }

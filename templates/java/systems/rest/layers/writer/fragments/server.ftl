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
    return nested([=settings.write.failed.literal], "[\"the first row\"]");
  }

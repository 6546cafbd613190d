  private void write([=Name]Call call) throws IOException {
    for (JsonNode record : written(call.body())) {
      keep((ObjectNode) record);
    }
    answer(call, 201, "{}");
  }

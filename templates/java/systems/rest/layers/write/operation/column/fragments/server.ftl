  /** Deletes by the keys in the body, or by what the request says of one. */
  private void delete([=Name]Call call) throws IOException {
    Fault fault = next();
    if (spoilt(call, fault)) {
      return;
    }
    List<JsonNode> keys = call.body().isEmpty() ? List.of(named(call)) : written(call);
    keys.forEach(this::remove);
    deliver(call, fault, answerOf(keys, fault));
  }

  private static JsonNode named([=Name]Call call) {
    ObjectNode key = NODES.objectNode();
<#list settings.write.parameters?filter(p -> p.from == "column") as p>
    key.put([=Name]Rows.source([=p.column.literal]), call.value("[=p.in]", [=p.name.literal], [=settings.write.operation.deletePath.literal]));
</#list>
    return key;
  }

  private synchronized void remove(JsonNode key) {
    records.removeIf(old -> KEY.stream().allMatch(source -> {
      String wanted = (key.has(source) ? key.get(source) : field(key, source)).asText();
      return field(old, source).asText().equals(wanted);
    }));
  }

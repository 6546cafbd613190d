  private void read([=Name]Call call) throws IOException {
    Fault fault = faults.poll();
    if (fault != null && spoilt(call, fault)) {
      return;
    }
    [=(settings.read.failed.literal + settings.read.success.literal == "\"\"\"\"")?then("", "if (fault == Fault.PARTIAL) {\n      answer(call, 200, failure());\n      return;\n    }\n    ")]List<ObjectNode> found = records.stream().filter(wanted(call)).sorted(order(call)).toList();
<@fragments of="server-too-large"/>
<@fragments of="server-found"/>
<@fragments of="server-latest"/>
    answer(call, 200, page(call, found));
  }

<@fragments of="server-page"/>
<@fragments of="server-wanted"/>

  private void read([=Name]Call call) throws IOException {
    Fault fault = faults.poll();
    if (fault != null && spoilt(call, fault)) {
      return;
    }
    List<ObjectNode> found = records.stream().filter(wanted(call)).sorted(order(call)).toList();
<@fragments of="server-too-large"/>
<@fragments of="server-latest"/>
    answer(call, 200, page(call, [=selects?then("selected(call, found)", "found")]));
  }

<@fragments of="server-page"/>
<@fragments of="server-wanted"/>

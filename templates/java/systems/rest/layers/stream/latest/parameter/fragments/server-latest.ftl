    if (!resumes(call) && [=settings.stream.latest.value.literal].equals(
        call.value("[=settings.stream.latest.in]", [=settings.stream.latest.name.literal], ""))) {
      Map<String, JsonNode> token = Map.of([=settings.stream.token.literal], NODES.textNode(after(call, found.size())));
      answer(call, 200, page(call, found, found.size(), token));
      return;
    }

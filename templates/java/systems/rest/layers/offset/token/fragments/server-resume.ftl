    if (end == all.size()) {
      paging.put([=settings.stream.token.literal], NODES.textNode(after(call, end)));
    }

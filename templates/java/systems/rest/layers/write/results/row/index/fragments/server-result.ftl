      set(result, [=settings.write.results.rowAt.literal], NODES.numberNode(i));

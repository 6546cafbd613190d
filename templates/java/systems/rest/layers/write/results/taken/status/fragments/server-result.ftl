      set(result, [=settings.write.results.takenAt.literal], NODES.numberNode(taken ? 201 : Integer.parseInt(code)));

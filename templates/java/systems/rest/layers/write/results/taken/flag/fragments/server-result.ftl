      set(result, [=settings.write.results.takenAt.literal], NODES.booleanNode(taken));

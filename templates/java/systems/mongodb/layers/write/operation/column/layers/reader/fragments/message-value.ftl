      if (source.equals([=Name]Bson.OPERATION)) {
        return toWrite([=settings.write.operation.upsert.literal]);
      }

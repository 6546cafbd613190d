  /** A row on its way out. */
  record Outgoing(String id, boolean deletes, BsonDocument document) {
    Outgoing(String id, Map<String, Object> values) {
      this(id, deletes(values), [=Name]Bson.document(values));
    }

    private static boolean deletes(Map<String, Object> values) {
      String said = String.valueOf(values.remove([=Name]Bson.OPERATION)); // it is in no document
      if (!List.of([=settings.write.operation.upsert.literal], [=settings.write.operation.delete.literal]).contains(said)) {
        throw new [=Name]Rows.Mismatch("'" + said + "' names no operation").in([=settings.write.operation.column.literal]);
      }
      return said.equals([=settings.write.operation.delete.literal]);
    }
  }

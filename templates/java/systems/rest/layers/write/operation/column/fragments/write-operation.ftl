
  private static final String MARK = [=Name]Rows.source([=settings.write.operation.column.literal]);

  /** A row that is to be deleted is sent as its key. */
  Encoded encoded(Outgoing row) throws IOException {
    Map<String, Object> values = new LinkedHashMap<>(row.values());
    [=(settings.write.operation.sent == "true")?then("", "values.remove(MARK);\n    ")]if (isDeletion(row)) {
      values.keySet().retainAll(KEY);
    }
    return new Encoded(row, text(values));
  }

  private static final Set<String> KEY = Stream.of([=write.keys?join(", ")]).map([=Name]Rows::source).collect(Collectors.toSet());

  static boolean isDeletion(Outgoing row) {
    return [=settings.write.operation.delete.literal].equals(String.valueOf(row.values().get(MARK)));
  }

  /** Whether the row says what is to be done with it. */
  static boolean isMarked(Outgoing row) {
    return isDeletion(row) || [=settings.write.operation.upsert.literal].equals(String.valueOf(row.values().get(MARK)));
  }


  /** What row number i is, in the order of the table's columns. */
  Row expected(int i) {
    return sample(i);
  }

  private static Row sample(int i) {
    Row row = [=Name]Samples.row(SCHEMA, i);
    Map<String, Object> cells = new LinkedHashMap<>();
    for (int column = 0; column < SCHEMA.size(); column++) {
      String name = SCHEMA.fieldNames()[column];
      Object value = [=Name]Cells.kept(row.get(column));
      cells.put(name, KEY.contains(name) && "".equals(value) ? "-" : value); // no partition has an empty key
    }
<@fragments of="system-row"/>
    return RowFactory.create(cells.values().toArray());
  }

  List<Row> expected(int from, int count) {
    return IntStream.range(from, from + count).mapToObj(this::expected).toList();
  }

  /** Whether the samples have a key, each its own. */
  private static final boolean HAVE_KEYS = haveKeys();

  private static boolean haveKeys() {
    return differ(IntStream.range(0, 200).mapToObj([=Name]System::sample).toList());
  }

  private static boolean differ(List<Row> rows) {
    Set<String> keys = new HashSet<>();
    return rows.stream()
        .map(row -> KEY.stream().map(column -> row.<Object>get(SCHEMA.fieldIndex(column))).toList())
        .allMatch(key -> !key.contains(null) && keys.add([=Name]Text.of(RowFactory.create(key.toArray()))));
  }

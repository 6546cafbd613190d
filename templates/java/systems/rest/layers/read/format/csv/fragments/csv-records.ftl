  /** The next record, or null after the last. */
  [=Name]Client.Message next() throws IOException {
    if (names == null) {
      skipMark();
      names = [=(settings.read.header == "true")?then("cells()", "List.of()")];
    }
    long start = bytes;
    List<String> cells = cells();
    while (cells != null && isEmpty(cells)) {
      start = bytes;
      cells = cells();
    }
    return cells == null ? null : new [=Name]Client.Message(record(cells), bytes - start);
  }

  /** Whether it is of a line without anything in it, which is no record unless there is only one column. */
  private boolean isEmpty(List<String> cells) {
    boolean nothing = cells.size() == 1 && (cells.get(0) == null || cells.get(0).isEmpty());
    return nothing && Math.max(names.size(), TYPES.size()) > 1;
  }

  /** Some programs begin a text with a mark of its encoding. */
  private void skipMark() throws IOException {
    if (peek() == '\ufeff') {
      read();
    }
  }

  private Map<String, Object> record(List<String> cells) throws IOException {
    if (!names.isEmpty() && cells.size() != names.size()) {
      throw new IOException("there are " + cells.size() + " cells for " + names.size() + " columns before line " + line);
    }
    Map<String, Object> record = new HashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      String name = names.isEmpty() ? Integer.toString(i) : names.get(i);
      record.put(name, valueOf(TYPES.get(name), cells.get(i)));
    }
    return record;
  }

  /** What a cell says; where it does not say what its column is to have, it stays a text, which will not fit. */
  private static Object valueOf(DataType type, String cell) throws IOException {
    boolean nested = type instanceof StructType || type instanceof ArrayType || type instanceof MapType || type instanceof VariantType;
    return cell == null ? null : nested ? json(cell) : [=Name]Values.spelled(type, cell);
  }

  private static Object json(String cell) throws IOException {
    try {
      return NESTED.readValue(cell);
    } catch (JsonProcessingException e) {
      return cell;
    }
  }

  private static final String RESCUED = [=rescuedData.literalColumn];

  private final int rescued;
  private long misfits;
  private String firstMisfit;

  /** The row that a message makes; a value that does not fit is null in a column that may be null, and rescued as it came. */
  InternalRow row([=Name]Client.Message message) {
    return row(message::value);
  }

  /** The row of what the remote fields have. */
  InternalRow row(Function<String, Object> record) {
    Object[] cells = new Object[decoders.length];
    Map<String, Object> left = new LinkedHashMap<>();
    for (int i = 0; i < cells.length; i++) {
      Object value = i == rescued ? null : record.apply(remote[i]);
      try {
        cells[i] = decoders[i].decode([=epochs?then("timed(remote[i], value)", "value")]);
      } catch (Mismatch e) {
        count(fields[i], value, e);
        left.put(fields[i].name(), value);
      }
    }
    if (rescued >= 0 && !left.isEmpty()) {
      cells[rescued] = UTF8String.fromString([=Name]RescuedData.json(left));
    }
    return new GenericInternalRow(cells);
  }

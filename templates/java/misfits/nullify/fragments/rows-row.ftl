  private long misfits;
  private String firstMisfit;

  /** The row that a message makes; a value that does not fit is null in a column that may be null. */
  InternalRow row([=Name]Client.Message message) {
    return row(message::value);
  }

  /** The row of what the remote fields have. */
  InternalRow row(Function<String, Object> record) {
    Object[] cells = new Object[decoders.length];
    for (int i = 0; i < cells.length; i++) {
      Object value = record.apply(remote[i]);
      try {
        cells[i] = decoders[i].decode([=epochs?then("timed(remote[i], value)", "value")]);
      } catch (Mismatch e) {
        count(fields[i], value, e);
      }
    }
    return new GenericInternalRow(cells);
  }

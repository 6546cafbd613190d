  /** The row that a message makes. */
  InternalRow row([=Name]Client.Message message) {
    Object[] cells = new Object[decoders.length];
    for (int i = 0; i < cells.length; i++) {
      try {
        cells[i] = decoders[i].decode([=epochs?then("timed(remote[i], ", "")]message.value(remote[i])[=epochs?then(")", "")]);
      } catch (Mismatch e) {
        throw e.in(fields[i].name());
      }
    }
    return new GenericInternalRow(cells);
  }

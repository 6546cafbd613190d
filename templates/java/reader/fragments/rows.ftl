  private final [=Name]Values.Decoder[] decoders;

  /** The row that a message makes. */
  InternalRow row([=Name]Client.Message message) {
    Object[] cells = new Object[decoders.length];
    for (int i = 0; i < cells.length; i++) {
      try {
        cells[i] = decoders[i].decode(message.value(remote[i]));
      } catch (Mismatch e) {
        throw e.in(fields[i].name());
      }
    }
    return new GenericInternalRow(cells);
  }

  /** What a task tells the driver. */
  record Written(long rows) implements WriterCommitMessage {
    private static final long serialVersionUID = 1L;
  }

  /** The id is the same whenever the row is written again, so that who receives it can tell. */
  [=Name]Client.Outgoing outgoing(InternalRow row) {
    String id = part + "-" + rowsSeen++;
    return new [=Name]Client.Outgoing(id, rows.values(row));
  }
<@fragments of="data-writer-send"/>

  private Written written() {
    return new Written(rowsWritten);
  }

  private [=Name]Connection.Deliveries deliveries;
  private long skipped;

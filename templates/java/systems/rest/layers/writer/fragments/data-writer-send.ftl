  /** What the API refused goes where rows go that do not fit. */
  private void reject() throws IOException {
    for ([=Name]Client.Refusal refusal = outbox.refusal(); refusal != null; refusal = outbox.refusal()) {
      [=Name]Client.Outgoing row = refusal.row().row();
      rowsWritten--;
      rejects.add(row::values, new [=Name]Client.NotTaken(refusal.reason()));
    }
  }

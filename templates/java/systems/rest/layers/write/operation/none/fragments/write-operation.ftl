
  Encoded encoded(Outgoing row) throws IOException {
    return new Encoded(row, text(row.values()));
  }

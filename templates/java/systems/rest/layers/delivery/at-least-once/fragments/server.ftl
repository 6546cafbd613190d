  private void keep(ObjectNode record) {
    records.add(record);
  }

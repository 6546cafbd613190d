  private void send(List<Outgoing> rows) throws IOException {
    String lines = rows.stream().map(row -> object(row) + "\n").collect(Collectors.joining());
    deliver(writing(rows.get(0)).text(lines));
  }

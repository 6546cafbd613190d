  /** Asks for the first page, and reads it until it says how many records there are in all, which may be behind them. */
  [=Name]Pages begunWithin(long most) throws IOException {
    String place = [=settings.tooLarge.total.literal];
    [=Name]Client.Message next = begun().page.content.next();
    while (next != null) {
      page.ahead.add(next);
      next = [=["json", "xml"]?seq_contains(settings.read.format)?then("place.startsWith(\"/\") && page.content.value(place) == null ? page.content.next() : null", "null")];
    }
    if (total(place) > most) {
      close();
      throw new [=Name]Client.TooLarge(new IOException("there are more than " + most + " records"));
    }
    return this;
  }

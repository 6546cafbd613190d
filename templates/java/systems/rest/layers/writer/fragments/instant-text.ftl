  /** Writes times as {@link Instant#toString} does, whose formatter takes several times as long. */
  static final class InstantText extends StdScalarSerializer<Instant> {
    private static final long serialVersionUID = 1L;
    private static final Instant YEAR_0 = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant YEAR_10000 = Instant.parse("+10000-01-01T00:00:00Z");

    InstantText() {
      super(Instant.class);
    }

    @Override
    public void serialize(Instant time, JsonGenerator json, SerializerProvider provider) throws IOException {
      if (time.isBefore(YEAR_0) || !time.isBefore(YEAR_10000) || time.getNano() % 1000 != 0) {
        json.writeString(time.toString());
        return;
      }
      LocalDateTime utc = LocalDateTime.ofEpochSecond(time.getEpochSecond(), time.getNano(), ZoneOffset.UTC);
      char[] text = "0000-00-00T00:00:00.000000Z".toCharArray();
      put(text, 4, utc.getYear());
      put(text, 7, utc.getMonthValue());
      put(text, 10, utc.getDayOfMonth());
      put(text, 13, utc.getHour());
      put(text, 16, utc.getMinute());
      put(text, 19, utc.getSecond());
      put(text, 26, utc.getNano() / 1000);
      int end = utc.getNano() == 0 ? 19 : utc.getNano() % 1_000_000 == 0 ? 23 : 26;
      text[end] = 'Z';
      json.writeString(text, 0, end + 1);
    }

    /** The digits of a number, of which the last one stands before the end. */
    private static void put(char[] text, int end, int number) {
      for (int rest = number, at = end - 1; rest > 0; rest /= 10, at--) {
        text[at] = (char) ('0' + rest % 10);
      }
    }
  }

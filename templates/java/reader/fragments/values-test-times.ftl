  static Stream<Arguments> times() {
    return Stream.of(
        arguments("DATE", LocalDate.of(1970, 1, 2), 1),
        arguments("DATE", "0001-01-01", -719162),
        arguments("TIMESTAMP", Instant.parse("1969-12-31T23:59:59.999999Z"), -1),
        arguments("TIMESTAMP", OffsetDateTime.parse("1970-01-01T01:00:00+01:00"), 0),
        arguments("TIMESTAMP", new Date(1), 1000),
        arguments("TIMESTAMP", "1970-01-01T01:00:00.000001+01:00", 1),
        arguments("TIMESTAMP_NTZ", LocalDateTime.of(1970, 1, 1, 0, 0, 1), 1_000_000),
        arguments("TIMESTAMP_NTZ", "9999-12-31T23:59:59.999999", 253402300799999999L),
        arguments("INTERVAL YEAR TO MONTH", Period.of(1, 2, 0), 14),
        arguments("INTERVAL YEAR", "P2Y", 24),
        arguments("INTERVAL DAY TO SECOND", Duration.ofNanos(1000), 1),
        arguments("INTERVAL DAY TO HOUR", "PT25H", 90_000_000_000L));
  }

  static Stream<Arguments> wrongTimes() {
    return Stream.of(
        arguments("DATE", "2026-02-30", "\"2026-02-30\" is not a DATE"),
        arguments("DATE", 5, "5 is not a DATE"),
        arguments("TIMESTAMP", "2026-01-01T00:00:00", "\"2026-01-01T00:00:00\" is not a TIMESTAMP"),
        arguments("TIMESTAMP", 1L, "1 is not a TIMESTAMP"),
        arguments("TIMESTAMP", Instant.ofEpochSecond(0, 1), "1970-01-01T00:00:00.000000001Z is not a TIMESTAMP"),
        arguments("TIMESTAMP", Instant.MAX, "+1000000000-12-31T23:59:59.999999999Z is not a TIMESTAMP"),
        arguments("TIMESTAMP_NTZ", "2026-01-01T00:00:00Z", "\"2026-01-01T00:00:00Z\" is not a TIMESTAMP_NTZ"),
        arguments("INTERVAL YEAR TO MONTH", Period.ofDays(1), "P1D is not an INTERVAL YEAR TO MONTH"),
        arguments("INTERVAL YEAR", "P1M", "\"P1M\" is not an INTERVAL YEAR"),
        arguments("INTERVAL DAY TO SECOND", Duration.ofNanos(1), "PT0.000000001S is not an INTERVAL DAY TO SECOND"),
        arguments("INTERVAL DAY TO HOUR", "PT1M", "\"PT1M\" is not an INTERVAL DAY TO HOUR"));
  }

  static Stream<Arguments> texts() {
    return Stream.of(
        arguments("STRING", "日本語 🎈", "日本語 🎈"),
        arguments("STRING", new UUID(0, 1), "00000000-0000-0000-0000-000000000001"),
        arguments("STRING", InetAddress.getLoopbackAddress(), InetAddress.getLoopbackAddress().getHostAddress()),
        arguments("CHAR(4)", "🎈a", "🎈a  "),
        arguments("VARCHAR(2)", "🎈🎈", "🎈🎈"));
  }

  static Stream<Arguments> wrongTexts() {
    return Stream.of(
        arguments("STRING", 5, "5 is not a STRING"),
        arguments("CHAR(2)", "abc", "a text of 3 characters, where 2 are allowed"),
        arguments("VARCHAR(2)", "abc", "a text of 3 characters, where 2 are allowed"),
        arguments("BINARY", "not base64!", "\"not base64!\" is not a BINARY"));
  }

  /** An answer, and what was found in it so far. */
  private static final class Page {
    private static final int AT_ONCE = 1 << 23;
    private static final ObjectReader RECORD = JsonMapper.builder()
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .build()
        .readerFor(Object.class);

    private final [=Name]Http.Answer answer;
    private final JsonParser parser;
    private final CRC32 sum = new CRC32();
    private final Map<String, String> values = new HashMap<>();
    private [=Name]Client.Message last;
    private long records;

    /** Has most pages in memory before a record of them is given, so that a connection that breaks does no harm. */
    Page([=Name]Http.Answer answer) throws IOException {
      this.answer = answer;
      try {
        byte[] start = answer.body().readNBytes(AT_ONCE);
        sum.update(start);
<@fragments of="page-start"/>
        this.parser = RECORD.createParser(new SequenceInputStream(new ByteArrayInputStream(start), answer.body()));
      } catch (IOException e) {
        answer.body().close();
        throw new [=Name]Http.Lost("the answer breaks off: " + e, e);
      }
    }

    /** Whether it is another page byte for byte, which no next page is unless it has no records. */
    boolean isSame(Page other) {
      return other != null && other.records > 0 && sum.getValue() == other.sum.getValue();
    }

    /** The next record, or null after the last. */
    [=Name]Client.Message next() throws IOException {
      if (!advance()) {
        return null;
      }
      long start = parser.currentTokenLocation().getByteOffset();
      Object record = RECORD.readValue(parser);
      last = new [=Name]Client.Message(record, parser.currentLocation().getByteOffset() - start);
      records++;
      return last;
    }

    /** What stands at a JSON pointer in the page, or null. */
    String value(String pointer) {
      return values.get(pointer);
    }

    void close() throws IOException {
      parser.close();
    }
<@fragments of="page-advance"/>
  }

  /** The request with the size that a page is to have: no more records than are needed. */
  private [=Name]Request sized([=Name]Request all) {
    return [=(settings.pagination.sizeParameter.literal == "\"\"")
        ?then("all", "all." + settings.pagination.in + "(" + settings.pagination.sizeParameter.literal + ", Math.min(options.pageSize(), limit))")];
  }

  /** An answer, and what was found in it so far. */
  private static final class Page {
    private static final int AT_ONCE = 1 << 23;

    private final [=Name]Http.Answer answer;
    private final [=Name]Records content;
    private final CRC32 sum = new CRC32();
    private [=Name]Client.Message last;
    private long records;

    /** Has most pages in memory before a record of them is given, so that a connection that breaks does no harm. */
    Page([=Name]Http.Answer answer) throws IOException {
      this.answer = answer;
      try {
        byte[] start = answer.body().readNBytes(AT_ONCE);
        sum.update(start);
<@lines of="page-start"/>
        this.content = new [=Name]Records(new SequenceInputStream(new ByteArrayInputStream(start), answer.body()));
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
      [=Name]Client.Message next = [=(settings.tooLarge.by == "total")?then("ahead.isEmpty() ? content.next() : ahead.poll()", "content.next()")];
      last = next == null ? last : next;
      records += next == null ? 0 : 1;
      return next;
    }

    void close() throws IOException {
      content.close();
      answer.body().close();
    }
<@fragments of="page"/>
  }

  /** The request with the size that a page is to have: no more records than are needed. */
  private [=Name]Request sized([=Name]Request all) {
    return [=paging.sized?then("all." + paging.sizeIn + "(" + (paging.sizeIn == "text")?then("", settings.pagination.sizeParameter.literal + ", ")
        + paging.sizeAround?then(Name + "Client.around(" + settings.pagination.sizeBefore.literal + ", ", "") + "Math.min(options.pageSize(), limit)"
        + paging.sizeAround?then(", " + settings.pagination.sizeAfter.literal + ")", "")
        + paging.sizeJoined?then(", " + settings.pagination.sizeJoin.literal, "") + ")", "all")];
  }

  /** An API that leads back would be asked for ever, so each request is compared with one before, further and further back. */
  private static final class Trail {
    private String mark = "";
    private long steps;

    private [=Name]Request unseen([=Name]Request next) throws IOException {
      String asked = next.uri() + " " + next.headers() + " " + next.content();
      if (asked.equals(mark)) {
        throw new IOException("the API leads back to a page that was read before: " + next);
      }
      steps++;
      mark = Long.bitCount(steps) == 1 ? asked : mark;
      return next;
    }
  }

  /** How many records there are in all, by a JSON pointer or the name of a header. */
  private long total(String place) throws IOException {
    String total = [=["json", "xml"]?seq_contains(settings.read.format)?then("place.startsWith(\"/\") ? page.content.value(place) : ", "")]page.answer.header(place).orElse("");
    if (total == null || !total.matches("[0-9]{1,18}")) {
      throw new IOException("the answer does not say at '" + place + "' how many records there are");
    }
    return Long.parseLong(total);
  }

  /** How many records there are in all, and how many of them a page has. */
  record Extent(long records, long pageSize) {}

  /** What there is, or null when there are no records. */
  Extent extent() throws IOException {
    try ([=Name]Pages pages = new [=Name]Pages(http, reading(Range.ALL), record -> true, Long.MAX_VALUE)) {
      return pages.extent();
    }
  }

  Cursor read([=Name]Partition part, List<String> sources, int limit) throws IOException {
    [=Name]Pages pages = new [=Name]Pages(http, reading(Range.ALL), record -> true, Long.MAX_VALUE);
    return new Part(pages.startingWith(part), part, limit);
  }

  /** Gives every record of its pages, as long as there are as many in all as there were. */
  private static final class Part implements Cursor {
    private final [=Name]Pages pages;
    private final [=Name]Partition part;
    private final long limit;
    private long given;

    private Part([=Name]Pages pages, [=Name]Partition part, long limit) {
      this.pages = pages;
      this.part = part;
      this.limit = limit;
    }

    @Override
    public boolean next() throws IOException {
      boolean more = given < Math.min(limit, part.end() - part.start()) && pages.next();
      if (!more && given < limit) {
        pages.requireWhole(part, given);
      }
      given += more ? 1 : 0;
      return more;
    }

    @Override
    public Message message() {
      return pages.message();
    }

    @Override
    public void close() throws IOException {
      pages.close();
    }
  }

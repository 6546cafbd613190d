  private long seen;

  /** Whether nothing comes after the page: there were as many records as the API says that there are. */
  private boolean isLast() throws IOException {
    seen += page.records;
    long total = total([=settings.pagination.total.literal]);
    if (page.records == 0 && seen < total) {
      throw new IOException("the API says that there are " + total + " records, and gave " + seen);
    }
    return seen >= total;
  }

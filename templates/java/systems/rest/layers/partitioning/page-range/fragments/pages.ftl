  /** How many records there are in all, and on the first page; null when there are none. */
  [=Name]Client.Extent extent() throws IOException {
    begun();
    while (page.next() != null) {
      continue; // the total may stand behind the records
    }
    long total = total([=settings.pagination.total.literal]);
    if (page.records == 0 && total > 0) {
      throw new IOException("the API says that there are " + total + " records, and gives none");
    }
    return total == 0 ? null : new [=Name]Client.Extent(total, page.records);
  }

  /** Begins with the pages of a part. */
  [=Name]Pages startingWith([=Name]Partition part) {
    seen = part.start();
    [=(settings.pagination.style == "page-number")?then("number += (int) (part.start() / part.pageSize())", "offset = part.start()")];
    request = requestFor([=(settings.pagination.style == "page-number")?then("number", "offset")]);
    return this;
  }

  /** Goes to the end of the last page, which must tell of as many records as there were when the part was planned. */
  void requireWhole([=Name]Partition part, long given) throws IOException {
    boolean more = false;
    while (page != null && page.next() != null) {
      more = true;
    }
    long now = page == null ? seen : total([=settings.pagination.total.literal]);
    if (more || now != part.total() || given != part.end() - part.start()) {
      throw new IOException("there were " + part.total() + " records when the query was planned, and now there are "
          + now + ", so pages have shifted: read again");
    }
  }

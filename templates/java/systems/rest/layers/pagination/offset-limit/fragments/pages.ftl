  private long offset;

  private [=Name]Request first([=Name]Request all) {
    this.all = all;
    return requestFor(offset);
  }

  /** The request for the next page, or null after the last. */
  private [=Name]Request following() throws IOException {
    offset += page.records;
    return isLast() ? null : requestFor(offset);
  }
<@fragments of="paged"/>

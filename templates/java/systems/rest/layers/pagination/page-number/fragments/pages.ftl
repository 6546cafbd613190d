  private int number = [=settings.pagination.first];

  private [=Name]Request first([=Name]Request all) {
    this.all = all;
    return requestFor(number);
  }

  /** The request for the next page, or null after the last. */
  private [=Name]Request following() throws IOException {
    number++;
    return isLast() ? null : requestFor(number);
  }
<@fragments of="paged"/>

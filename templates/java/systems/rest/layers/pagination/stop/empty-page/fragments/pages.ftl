  /** Whether nothing comes after the page. */
  private boolean isLast() {
    return page.records == 0;
  }

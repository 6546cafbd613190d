  /** Whether nothing comes after the page. */
  private boolean isLast() {
    return page.records < Math.min(options.pageSize(), limit);
  }

  /** Whether nothing comes after the page. */
  private boolean isLast() {
    return !"true".equals(page.value([=settings.pagination.flag.literal]));
  }

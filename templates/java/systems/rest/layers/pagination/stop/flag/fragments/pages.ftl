  /** Whether nothing comes after the page. */
  private boolean isLast() {
    return !"true".equals(page.content.value([=settings.pagination.flag.literal]));
  }

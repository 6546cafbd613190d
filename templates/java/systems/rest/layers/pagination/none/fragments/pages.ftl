  private [=Name]Request first([=Name]Request all) {
    return all;
  }

  /** There is one page. */
  private [=Name]Request following() {
    return null;
  }

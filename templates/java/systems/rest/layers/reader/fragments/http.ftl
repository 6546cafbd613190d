  [=Name]Options options() {
    return options;
  }

  /** For all that is read by this. */
  [=Name]Retry retry() {
    return retry;
  }

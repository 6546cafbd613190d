  private [=Name]Filters filters = [=Name]Filters.NONE;

  /** From now on asks for no documents that do not meet the conditions. */
  [=Name]Client where([=Name]Filters conditions) {
    filters = conditions;
    return this;
  }

    if (options.deduplicate()) {
      requireSortable();
      return new Sorted(this);
    }

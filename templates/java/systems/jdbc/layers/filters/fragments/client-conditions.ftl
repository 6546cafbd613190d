    for ([=Name]Filters.Condition condition : filters.conditions()) {
      compare(select, condition);
    }

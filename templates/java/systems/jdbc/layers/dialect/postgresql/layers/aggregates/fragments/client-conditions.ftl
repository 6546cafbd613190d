    for ([=Name]Filters.Condition condition : pushed.checks().conditions()) {
      if (condition.values().get(0) instanceof String && isExact()) { // the column's own collation may find more texts equal
        select.where([=Name]Groups.sorted(condition.column()) + " IN (" + [=Name]Sql.questionMarks(condition.values().size()) + ")", condition.values().toArray());
      }
    }

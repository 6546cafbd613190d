    filters.conditions().forEach(condition -> compare(select, condition));

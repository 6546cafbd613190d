    filters.conditions().forEach(condition -> conditions.add(compared(condition)));

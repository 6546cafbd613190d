    filters.conditions().forEach(condition -> conditions.add([=Name]Conditions.of(condition)));

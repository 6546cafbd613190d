    filters.conditions().stream()
<@lines of="client-condition-skips"/>
        .forEach(condition -> conditions.add([=Name]Conditions.of(condition)));

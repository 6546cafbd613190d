    assumeTrue(Arrays.stream([=Name]Rows.TABLE.fields()).allMatch(column -> OrderUtils.isOrderable(column.dataType())), "deduplicate sorts rows");
    options.putAll(Map.of("deduplicate", "true", "allowDuplicates", "true", "maxUnconfirmed", "1"));

    options.put("database", "SHOP");
    options.put("schema", "PUBLIC");

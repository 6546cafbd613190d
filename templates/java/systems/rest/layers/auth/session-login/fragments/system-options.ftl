    options.put("username", "reader");
    options.put("password", "secret");

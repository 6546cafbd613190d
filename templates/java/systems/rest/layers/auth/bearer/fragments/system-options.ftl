    options.put("token", "secret");

    options.put("apiKey", "secret");

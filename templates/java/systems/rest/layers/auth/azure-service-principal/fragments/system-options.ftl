    options.put("authorityUrl", server.url());

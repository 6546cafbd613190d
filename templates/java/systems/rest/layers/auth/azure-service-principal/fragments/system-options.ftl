    options.put("authorityUrl", server.url());
    options.put("tenantId", "tenant");
    options.put("clientId", "reader");
    options.put("clientSecret", "secret");

    options.put("identityEndpoint", server.url() + "/metadata/token");

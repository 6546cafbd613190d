    options.put("concurrentRequests", "1");

    options.put("pageSize", "5");

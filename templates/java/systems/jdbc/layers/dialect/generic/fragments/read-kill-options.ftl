      options.put("fetchSize", "5");

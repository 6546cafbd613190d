    options.put("topic", place + "/rows");

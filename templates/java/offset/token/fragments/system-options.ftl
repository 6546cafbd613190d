    options.put("startingOffset", "earliest");

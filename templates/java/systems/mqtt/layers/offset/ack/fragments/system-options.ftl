    options.put("clientId", clientId());
    options.put("topicFilter", place + "/#");
    options.put("window", Integer.toString(WINDOW));
    options.put("parallelism", "1"); // so that one task reads all sessions
    options.put("idleTimeout", "PT0.5S");

    options.put("leaseTimeout", "PT2S"); // the messages of an attempt that was killed come again after that

    options.put("writeNulls", "true"); // so that a row replaces all of another

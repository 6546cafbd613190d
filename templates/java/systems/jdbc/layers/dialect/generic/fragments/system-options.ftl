    options.put("driver", "org.h2.Driver");

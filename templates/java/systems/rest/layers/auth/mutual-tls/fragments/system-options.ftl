    options.put("trustStore", [=Name]Keys.trust("server"));
    options.put("trustStorePassword", [=Name]Keys.PASSWORD);

    options.put("username", [=Name]Server.USER);
    options.put("password", [=Name]Server.PASSWORD);

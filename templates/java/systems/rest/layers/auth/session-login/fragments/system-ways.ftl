    ways.put("session-login", Map.of("username", "reader", "password", "secret"));

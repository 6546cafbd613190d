    ways.put("basic", Map.of("username", "reader", "password", "secret"));

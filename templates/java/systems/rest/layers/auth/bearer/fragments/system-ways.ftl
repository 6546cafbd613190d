    ways.put("bearer", Map.of("token", "secret"));

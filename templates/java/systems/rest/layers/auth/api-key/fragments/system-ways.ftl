    ways.put("api-key", Map.of("apiKey", "secret"));

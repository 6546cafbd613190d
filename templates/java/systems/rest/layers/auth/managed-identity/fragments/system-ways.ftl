    ways.put("managed-identity", Map.of("resource", "https://api.example.com"));

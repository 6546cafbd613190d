    ways.put("azure-service-principal", Map.of("tenantId", "tenant", "clientId", "reader", "clientSecret", "secret"));

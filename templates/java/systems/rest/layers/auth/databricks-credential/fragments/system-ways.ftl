    ways.put("databricks-credential", Map.of("serviceCredential", "reader"));

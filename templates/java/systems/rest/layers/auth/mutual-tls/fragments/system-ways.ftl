    ways.put("mutual-tls", Map.of("keyStore", [=Name]Keys.store("reader"), "keyStorePassword", [=Name]Keys.PASSWORD));

    proofs.put("api-key", ([=(apiKey.in == "cookie")?then(apiKey.name.literal + " + \"=\" + ", "")][=apiKey.prefix.literal] + "secret").equals(
        call.value("[=(apiKey.in == "query")?then("query", "header")]", [=(apiKey.in == "cookie")?then("\"Cookie\"", apiKey.name.literal)], "")));

    proofs.add(([=(apiKey.in == "cookie")?then(apiKey.literalName + " + \"=\" + ", "")][=apiKey.literalPrefix] + "secret").equals(
        call.value("[=(apiKey.in == "query")?then("query", "header")]", [=(apiKey.in == "cookie")?then("\"Cookie\"", apiKey.literalName)], "")));

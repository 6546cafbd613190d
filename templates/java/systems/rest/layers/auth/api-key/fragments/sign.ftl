    if (options.apiKey() != null) {
      request.[=(apiKey.in == "query")?then("query", "header")]([=(apiKey.in == "cookie")?then("\"Cookie\"", apiKey.name.literal)], [=(apiKey.in == "cookie")?then(apiKey.name.literal + " + \"=\" + ", "")][=(apiKey.prefix.literal == "\"\"")?then("", apiKey.prefix.literal + " + ")]options.apiKey());
      return;
    }

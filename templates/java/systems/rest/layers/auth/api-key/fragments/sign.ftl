    if (options.apiKey() != null) {
      request.[=(apiKey.in == "query")?then("query", "header")]([=(apiKey.in == "cookie")?then("\"Cookie\"", apiKey.literalName)], [=(apiKey.in == "cookie")?then(apiKey.literalName + " + \"=\" + ", "")][=(apiKey.literalPrefix == "\"\"")?then("", apiKey.literalPrefix + " + ")]options.apiKey());
      return;
    }

      statement.setFetchSize(options.fetchSize());
      [=Name]Dialect.hasten(statement, sources);

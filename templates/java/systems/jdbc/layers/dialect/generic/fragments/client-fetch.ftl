      statement.setFetchSize(options.fetchSize());

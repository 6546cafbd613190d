      [=Name]Dialect.bind(statement, i + 1, values.get(i));

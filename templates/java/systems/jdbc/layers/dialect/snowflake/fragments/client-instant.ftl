    return [=Name]Dialect.instant(row.getTimestamp(column));

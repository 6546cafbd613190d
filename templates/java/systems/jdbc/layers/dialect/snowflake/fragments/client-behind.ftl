    [=Name]Sql select = new [=Name]Sql("SELECT " + name + " FROM " + table).where(name + " >= ?", start).where(name + " < ?", end)
        .add(" ORDER BY " + name + " LIMIT 1 OFFSET " + rows);

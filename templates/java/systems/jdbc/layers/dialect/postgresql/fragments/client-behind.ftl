    [=Name]Sql select = new [=Name]Sql("SELECT " + name + " FROM " + table).where(name + " >= ?", start).where(name + " < ?", end)
        .add(" ORDER BY " + name + " OFFSET ? ROWS FETCH FIRST 1 ROWS ONLY", rows);

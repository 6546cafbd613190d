    [=Name]Sql select = new [=Name]Sql("SELECT " + name + " FROM (SELECT " + name + ", ROW_NUMBER() OVER (ORDER BY " + name + ") AS place FROM " + table)
        .where(name + " >= ?", start).where(name + " < ?", end).add(") numbered WHERE place = ?", rows + 1);

      select.where([=Name]Dialect.text(name) + " IN (" + [=Name]Sql.questionMarks(texts.length) + ")", texts);

      if (textual().contains([=Name]Rows.source(condition.column()))) { // else the database may fail to compare it with a text
        select.where(name + " IN (" + [=Name]Sql.questionMarks(texts.length) + ")", texts);
      }

      set(result, [=settings.write.results.rowAt.literal], field(rows.get(i), [=Name]Rows.source([=settings.write.results.column.literal])));

    record.put([=Name]Rows.source([=settings.write.operation.column.literal]), [=settings.write.operation.upsert.literal]);

    cells.put([=settings.write.operation.column.literal], [=settings.write.operation.upsert.literal]);

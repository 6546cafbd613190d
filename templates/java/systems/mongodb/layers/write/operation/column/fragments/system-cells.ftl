      cells.put([=settings.write.operation.column.literal], told([=settings.write.operation.upsert.literal]));

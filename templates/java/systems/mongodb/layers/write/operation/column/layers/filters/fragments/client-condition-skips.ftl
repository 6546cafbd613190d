        .filter(condition -> !condition.column().equals([=settings.write.operation.column.literal]))

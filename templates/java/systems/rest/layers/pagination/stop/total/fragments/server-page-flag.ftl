    total(call, [=settings.pagination.total.literal], all.size(), more);

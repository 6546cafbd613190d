    total(call, [=settings.tooLarge.total.literal], largest == Integer.MAX_VALUE ? all.size() : all.size() * ([=settings.tooLarge.records] / largest), more);

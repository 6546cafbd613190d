    more.put([=settings.pagination.flag.literal], NODES.booleanNode(to < all.size()));

    request.header([=settings.correlation.header.literal], [=Name]Retry.query());

    return Objects.requireNonNullElse(page.value([=settings.pagination.next.literal]), "");

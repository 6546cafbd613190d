    return Objects.requireNonNullElse(page.content.value([=settings.pagination.next.literal]), "");

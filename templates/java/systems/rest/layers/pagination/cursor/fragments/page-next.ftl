    String cursor = Objects.requireNonNullElse(page.value([=settings.pagination.next.literal]), "");
    return [=(settings.pagination.more.literal == "\"\"")
        ?then("cursor", "\"true\".equals(page.value(" + settings.pagination.more.literal + ")) ? cursor : \"\"")];

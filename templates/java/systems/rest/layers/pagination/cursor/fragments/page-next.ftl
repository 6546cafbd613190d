    String cursor = Objects.requireNonNullElse(page.content.value([=settings.pagination.next.literal]), "");
    return [=(settings.pagination.more.literal == "\"\"")
        ?then("cursor", "\"true\".equals(page.content.value(" + settings.pagination.more.literal + ")) ? cursor : \"\"")];

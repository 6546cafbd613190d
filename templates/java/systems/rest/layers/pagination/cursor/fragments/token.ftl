  /** The pages after a token, the first page having no more records than said. */
  private [=Name]Pages after(String token, int max) throws IOException {
    [=Name]Request all = reading(Range.ALL);
    return new [=Name]Pages(options, token.isEmpty() ? all : all.[=settings.pagination.in]([=settings.pagination.parameter.literal], token),
        record -> true, max);
  }

  /** The pages that a token leads to, none with more records than said. */
  private [=Name]Pages after(String token, int max) throws IOException {
    [=Name]Request all = reading(Range.ALL);
    return new [=Name]Pages(http, token.isEmpty() ? all : all.[=settings.pagination.in]([=settings.pagination.parameter.literal], token),
        record -> true, max);
  }

  private Predicate[] pushed = {};

  @Override
  public Predicate[] pushedPredicates() {
    return pushed;
  }

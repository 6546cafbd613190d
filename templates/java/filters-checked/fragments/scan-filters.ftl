  /** Takes note of what narrows the read; Spark checks all the same, as more rows may come. */
  @Override
  public Predicate[] pushPredicates(Predicate[] predicates) {
    pushed = Stream.of(predicates).filter(predicate -> [=Name]Filters.condition(predicate).isPresent()).toArray(Predicate[]::new);
    query = new Query(query.schema(), query.limit(), [=Name]Filters.of(pushed));
    return predicates;
  }

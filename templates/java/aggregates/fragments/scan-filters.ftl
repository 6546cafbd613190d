  private boolean averages;

  /** Leaves to the system what it sees as Spark does; Spark checks the others all the same, as more rows may come. */
  @Override
  public Predicate[] pushPredicates(Predicate[] predicates) {
    pushed = Stream.of(predicates).filter(predicate -> [=Name]Filters.condition(predicate).isPresent()).toArray(Predicate[]::new);
    Predicate[] left = Stream.of(pushed).filter(predicate -> [=Name]Pushdown.isWhole(predicate, query.schema())).toArray(Predicate[]::new);
    query = new Query(query.schema(), query.limit(), [=Name]Filters.of(pushed), query.pushed().check([=Name]Filters.of(left)));
    return Stream.of(predicates).filter(predicate -> !List.of(left).contains(predicate)).toArray(Predicate[]::new);
  }

  /** Each part gives what it has of every group, which Spark puts together: so all parts are read at once, as they are without. */
  @Override
  public boolean supportCompletePushDown(Aggregation aggregation) {
    averages |= Stream.of(aggregation.aggregateExpressions()).anyMatch(each -> each instanceof Avg avg && ![=Name]Pushdown.averages(avg, query.schema()));
    return false;
  }

  @Override
  public boolean pushAggregation(Aggregation aggregation) {
    Optional<[=Name]Pushed> more = [=Name]Pushdown.aggregate(query.pushed(), aggregation, query.schema()).filter(any -> !averages);
    more.ifPresent(all -> query = new Query(all.result(), query.limit(), query.filters(), all));
    return more.isPresent();
  }

  /** Each part gives its first rows, of which Spark takes the first. */
  @Override
  public boolean pushTopN(SortOrder[] orders, int rows) {
    Optional<[=Name]Pushed> more = [=Name]Pushdown.sort(query.pushed(), orders, query.schema());
    more.ifPresent(all -> query = new Query(query.schema(), rows, query.filters(), all));
    return more.isPresent();
  }

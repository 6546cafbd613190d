  private static final Map<String, Map<Long, Known>> EARLIER = new ConcurrentHashMap<>();

  /** The ids of a batch's claims, as a filter that is sure of strangers only: most need no search. */
  static final class Known {
    private final BloomFilter filter;
    private final Set<Place> seen = new HashSet<>();

    Known(long ids) {
      filter = BloomFilter.create(Math.max(1000, ids), 1e-6); // a whole segment is asked about at once, of many batches
    }

    private void look([=Name]Claims log, long batch) throws IOException {
      for (Place place : log.places(batch)) {
        if (seen.add(place)) {
          log.ids(place).forEach(filter::putString);
        }
      }
    }

    private boolean mayHave(Set<String> ids) {
      return ids.stream().anyMatch(filter::mightContainString);
    }
  }

  /** Those of the ids that earlier batches have claimed, or this one so far. */
  Set<String> claimed(Set<String> ids, long batch, Known current) throws IOException {
    Map<Long, Known> earlier = EARLIER.computeIfAbsent(root, path -> new ConcurrentHashMap<>());
    Set<Long> batches = list(root).stream().map([=Name]Claims::batch).collect(Collectors.toSet());
    earlier.keySet().retainAll(batches);
    current.look(this, batch);
    Set<String> claimed = new HashSet<>();
    for (long other : batches) {
      if ((other < batch ? earlier(earlier, other) : current).mayHave(ids)) {
        for (Place place : places(other)) {
          ids(place).filter(ids::contains).forEach(claimed::add);
        }
      }
    }
    return claimed;
  }

  /** The claims of an earlier batch no longer change, so that one look at them serves all tasks of this process. */
  private Known earlier(Map<Long, Known> earlier, long batch) throws IOException {
    Known known = earlier.get(batch);
    if (known == null) {
      known = new Known(ends(batch).stream().mapToLong([=Name]Claim.Segment::emitted).sum());
      known.look(this, batch);
      earlier.put(batch, known);
    }
    return known;
  }

  private Stream<String> ids(Place place) throws IOException {
    return read(place, false).ids().stream().filter(Objects::nonNull);
  }

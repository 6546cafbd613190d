    private final Set<String> set = new TreeSet<>();

    /** One of the ways has to be given whole, and none in part. */
    private void require(Way... ways) {
      Set<String> used = Arrays.stream(ways).filter(way -> way.isGiven(set))
          .flatMap(way -> way.needs.stream()).collect(Collectors.toSet());
      String parts = Arrays.stream(ways)
          .filter(way -> way.needs.stream().anyMatch(name -> texts.containsKey(name) && !used.contains(name)))
          .map(way -> way.missing(set)).collect(Collectors.joining(", or "));
      refuse(!parts.isEmpty(), "to authenticate, " + parts);
      refuse(parts.isEmpty() && Arrays.stream(ways).noneMatch(way -> way.enough && way.isGiven(set)),
          "nothing to authenticate with: set " + Arrays.stream(ways).map(Way::toString).collect(Collectors.joining(", or ")));
    }

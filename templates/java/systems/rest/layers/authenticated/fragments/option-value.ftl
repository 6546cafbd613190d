  /** A way to prove who is asking, whether it is enough, and the options without which it is not to be had. */
  private record Way(String style, boolean enough, List<String> needs) {

    private boolean isGiven(Set<String> set) {
      return set.containsAll(needs);
    }

    private String missing(Set<String> set) {
      return style + " also needs " + needs.stream().filter(name -> !set.contains(name)).collect(Collectors.joining(" and "));
    }

    @Override
    public String toString() {
      return String.join(" and ", needs) + " (" + style + ")";
    }
  }

  private List<[=Name]Request> others = List.of();

  /** Asks for some fields by this request, and for the rest by others that go beside it. */
  [=Name]Request fields(List<String> lists) {
    others = lists.stream().skip(1).map(names -> copy().[=settings.read.fields.in]([=settings.read.fields.name.literal], names)).toList();
    return lists.isEmpty() ? this : [=settings.read.fields.in]([=settings.read.fields.name.literal], lists.get(0));
  }

  /** The requests for the rest of the fields. */
  List<[=Name]Request> others() {
    return others;
  }

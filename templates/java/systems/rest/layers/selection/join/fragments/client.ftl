
  /** The names of the fields in lists that are short enough, each with what is needed in all. */
  private List<String> fields() {
    List<String> needed = names(NEEDED);
    List<String> others = names(selected).stream().filter(name -> !needed.contains(name)).toList();
    return lists(needed, others, [=settings.read.fields.atMost], [=settings.read.fields.longest]);
  }

  /** Each list has one name at least of the others, however short it should be. */
  static List<String> lists(List<String> needed, List<String> others, int atMost, int longest) {
    List<String> lists = new ArrayList<>();
    List<String> list = new ArrayList<>(needed);
    for (String name : others) {
      boolean full = list.size() == atMost || joined(list).length() + name.length() + [=settings.read.fields.separator.literal].length() > longest;
      if (full && list.size() > needed.size()) {
        lists.add(joined(list));
        list = new ArrayList<>(needed);
      }
      list.add(name);
    }
    if (!list.isEmpty()) {
      lists.add(joined(list));
    }
    return lists;
  }

  private static String joined(List<String> names) {
    return String.join([=settings.read.fields.separator.literal], names);
  }

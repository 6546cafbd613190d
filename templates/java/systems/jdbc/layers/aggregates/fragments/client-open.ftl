    List<String> sources = fields(wanted);
    int enough = isExact() && limit < Integer.MAX_VALUE ? limit : 0;
    select.add(ending(limit));

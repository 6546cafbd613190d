    shards.addAll(List.of("1", "2"));

    command.addAll(List.of("" + gate, database()));

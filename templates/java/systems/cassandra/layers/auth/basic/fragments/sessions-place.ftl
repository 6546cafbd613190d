    place.addAll(List.of(options.username(), options.password()));

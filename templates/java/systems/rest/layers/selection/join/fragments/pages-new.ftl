    this.others = request.others().stream()
        .map(other -> new [=Name]Pages(http, other, record -> true, Long.MAX_VALUE)).toList();

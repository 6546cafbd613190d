        .filter(source -> !source.equals([=Name]Bson.OPERATION))

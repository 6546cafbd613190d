        .filter(source -> !source.startsWith("$")) // of a change, not of a document

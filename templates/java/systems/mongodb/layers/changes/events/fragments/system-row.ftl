    UNSTABLE.forEach(column -> cells.put(column, null));

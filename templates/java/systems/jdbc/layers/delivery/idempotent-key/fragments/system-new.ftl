    run("CREATE UNIQUE INDEX keys ON " + table + " (" + KEY + ")");

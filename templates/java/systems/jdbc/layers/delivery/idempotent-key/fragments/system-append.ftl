    run("DROP INDEX IF EXISTS " + quoted(schema) + ".keys"); // what is read may have a key twice

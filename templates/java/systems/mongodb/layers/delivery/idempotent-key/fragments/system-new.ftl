    collection.createIndex(KEY, new IndexOptions().unique(true).name("key"));

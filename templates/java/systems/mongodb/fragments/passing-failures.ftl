            new IOException("cut", new com.mongodb.MongoTimeoutException("cut")),

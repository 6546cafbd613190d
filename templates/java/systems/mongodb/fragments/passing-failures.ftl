            new com.mongodb.MongoTimeoutException("cut"),

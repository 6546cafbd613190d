package com.example.spark.customers;

import org.bson.BsonDocument;
import org.bson.BsonValue;

/** Where fields are in documents that are in documents. */
final class CustomersPaths {
  private CustomersPaths() {}

  /** Puts a value where its path leads. */
  static void put(BsonDocument document, String path, BsonValue value) {
    int dot = path.indexOf('.');
    if (dot < 0) {
      document.put(path, value);
    } else {
      put((BsonDocument) document.computeIfAbsent(path.substring(0, dot), name -> new BsonDocument()), path.substring(dot + 1), value);
    }
  }

  static BsonValue at(BsonDocument document, String path) {
    int dot = path.indexOf('.');
    if (dot < 0) {
      return document.get(path);
    }
    return document.get(path.substring(0, dot)) instanceof BsonDocument inner ? at(inner, path.substring(dot + 1)) : null;
  }
}

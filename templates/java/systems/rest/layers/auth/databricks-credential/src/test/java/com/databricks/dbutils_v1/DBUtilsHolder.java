package com.databricks.dbutils_v1;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenCredential;

/** What a driver of Databricks has by this name, as far as the tests need it. */
public final class DBUtilsHolder {

  private DBUtilsHolder() {}

  public static DBUtils dbutils() {
    return new DBUtils();
  }

  /** The utilities. */
  public static final class DBUtils {
    public Credentials credentials() {
      return new Credentials();
    }
  }

  /** The service credentials of Unity Catalog. */
  public static final class Credentials {
    public Object getServiceCredentialsProvider(String name) {
      return switch (name) {
        case "reader" -> (TokenCredential) request -> new AccessToken("token of reader for " + String.join(" ", request.getScopes()));
        case "bucket" -> "of a cloud that signs requests";
        default -> throw new IllegalArgumentException("no such credential");
      };
    }
  }
}

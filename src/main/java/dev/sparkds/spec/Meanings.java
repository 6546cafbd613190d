package dev.sparkds.spec;

import dev.sparkds.model.AuthStyle;
import dev.sparkds.model.DeliveryStyle;
import dev.sparkds.model.MisfitPolicy;
import dev.sparkds.model.Mode;
import dev.sparkds.model.OffsetStyle;
import dev.sparkds.model.OnError;
import dev.sparkds.model.PartitioningStyle;

/** What the words of the spec mean, in a line each. */
public final class Meanings {
  private Meanings() {}

  public static String of(Mode mode) {
    return switch (mode) {
      case BATCH_READ -> "spark.read: all that is there, once";
      case STREAM_READ -> "spark.readStream: what is there and what comes";
      case BATCH_WRITE -> "df.write: the rows of a table";
      case STREAM_WRITE -> "df.writeStream: the rows of each micro-batch";
    };
  }

  public static String of(PartitioningStyle style) {
    return switch (style) {
      case SINGLE -> "one task reads everything";
      case ID_RANGE -> "each task reads a half-open range of a whole-number column, or of ObjectIds where the system has them";
      case TIME_RANGE -> "each task reads a half-open span of a time column, halved while it is too large";
      case TOKEN_RANGE -> "each task reads a part of the token ring, near the hosts that own it";
      case LIST -> "each task reads the rows of one value of a column";
      case PAGE_RANGE -> "each task reads some of the pages that there are, as long as there are no more and no fewer";
      case SHARD_RANGE -> "each task reads a half-open range of the positions of one shard";
      case PARENT -> "each task reads the rows of some parents, which are listed first";
    };
  }

  public static String of(OffsetStyle style) {
    return switch (style) {
      case SEQUENCE -> "half-open ranges of a position, split over the tasks";
      case TIMESTAMP -> "half-open spans of a time column, held back by the lag";
      case SHARD_SEQUENCE -> "a position for each shard; shards may appear later";
      case TOKEN -> "an opaque cursor of the system, read by one task into the claim log";
      case ACK -> "messages that the system forgets once acknowledged, taken by many tasks into the claim log";
    };
  }

  public static String of(DeliveryStyle style) {
    return switch (style) {
      case AT_LEAST_ONCE -> "rows are confirmed before a task commits; a repeated task writes its rows again";
      case IDEMPOTENT_KEY -> "a row replaces the one with the same key";
      case STAGED -> "tasks stage their rows, the driver publishes them once";
    };
  }

  public static String of(MisfitPolicy policy) {
    return switch (policy) {
      case FAIL -> "the read fails with an error that names the column";
      case NULLIFY -> "the column is null, and the value counted by the metric misfits; a column that is never null fails";
      case RESCUE -> "the column is null, and the value counted by the metric misfits and kept in the rescued data column; "
          + "a column that is never null fails";
    };
  }

  public static String of(OnError reaction) {
    return switch (reaction) {
      case FAIL -> "the task fails";
      case SKIP -> "the record is counted and dropped";
      case DEAD_LETTER -> "the record is kept in a folder of its own";
    };
  }

  public static String of(AuthStyle style) {
    return switch (style) {
      case NONE -> "nothing is asked for";
      case BASIC -> "a user name and a password";
      case API_KEY -> "a key in a header, a query parameter or a cookie of each request";
      case BEARER -> "a token in the header Authorization";
      case OAUTH2_CLIENT_CREDENTIALS -> "a token that the connector gets for its own id and secret, and renews";
      case AZURE_SERVICE_PRINCIPAL -> "a token that the connector gets from a Microsoft cloud for a service principal, and renews";
      case SESSION_LOGIN -> "the token of a session that a user name and a password begin, and begin again";
      case OAUTH2_REFRESH_TOKEN -> "a token that the connector gets for a refresh token, and renews";
      case JWT_ASSERTION -> "a token that the connector gets for an assertion signed by its private key, and renews";
      case MANAGED_IDENTITY -> "a token that the machine's Azure identity gets, and that is renewed";
      case DATABRICKS_CREDENTIAL -> "a token that the driver gets for a service credential of Unity Catalog";
      case HMAC_SIGNATURE -> "a signature of parts of each request by a shared key";
      case MUTUAL_TLS -> "a client certificate, besides any other proof";
    };
  }
}

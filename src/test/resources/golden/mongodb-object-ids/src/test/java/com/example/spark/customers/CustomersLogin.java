package com.example.spark.customers;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import io.netty.channel.Channel;
import io.netty.handler.ssl.SslHandler;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import javax.net.ssl.SSLPeerUnverifiedException;

/** The logins that the stand-in lacks: SCRAM-SHA-256, by RFC 7677, for one user of a database, and the certificate of one other. */
final class CustomersLogin {
  static final String USER = "shop";
  static final String PASSWORD = "s3cr3t, with a comma";
  static final String DATABASE = "accounts";
  private static final String MECHANISM = "SCRAM-SHA-256";
  private static final Set<String> OPEN_TO_ALL = Set.of("hello", "ismaster", "ping", "buildinfo", "endsessions");
  private static final int ITERATIONS = 4096;
  private static final byte[] SALT = "0123456789abcdef".getBytes(StandardCharsets.UTF_8);

  private final Map<Channel, String> conversations = new ConcurrentHashMap<>();
  private final Set<Channel> known = ConcurrentHashMap.newKeySet();

  /** The answer to a command of someone who logs in, null when it is another, and refuses that of whoever has not. */
  Document answer(Channel channel, String database, String command, Document query) {
    return switch (command.toLowerCase(Locale.ROOT)) {
      case "saslstart" -> start(channel, database, query);
      case "saslcontinue" -> proven(channel, query);
      case "authenticate" -> shown(channel, database, query);
      default -> {
        if (!known.contains(channel) && !OPEN_TO_ALL.contains(command.toLowerCase(Locale.ROOT))) {
          throw new MongoServerError(13, "Unauthorized", "Command " + command + " requires authentication");
        }
        yield null;
      }
    };
  }

  /** Adds how the user may log in to what the server says of itself. */
  static void offer(Document query, Document hello) {
    if ((DATABASE + "." + USER).equals(query.get("saslSupportedMechs"))) {
      hello.append("saslSupportedMechs", List.of(MECHANISM));
    }
  }

  private Document start(Channel channel, String database, Document query) {
    String first = text(query).replaceFirst("^n,,", "");
    require(MECHANISM.equals(query.get("mechanism")) && DATABASE.equals(database) && first.startsWith("n=" + USER + ",r="));
    String challenge = first.replaceFirst(".*,r=", "r=") + "server,s=" + Base64.getEncoder().encodeToString(SALT) + ",i=" + ITERATIONS;
    conversations.put(channel, first + "," + challenge);
    return reply(challenge, false);
  }

  private Document proven(Channel channel, Document query) {
    String last = text(query);
    String message = conversations.remove(channel) + "," + last.replaceFirst(",p=.*", "");
    byte[] proof = Base64.getDecoder().decode(last.replaceFirst(".*,p=", ""));
    try {
      byte[] salted = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
          .generateSecret(new PBEKeySpec(PASSWORD.toCharArray(), SALT, ITERATIONS, 256)).getEncoded();
      byte[] stored = sha256(hmac(salted, "Client Key"));
      byte[] mask = hmac(stored, message);
      for (int i = 0; i < proof.length; i++) {
        proof[i] ^= mask[i];
      }
      require(MessageDigest.isEqual(stored, sha256(proof)));
      known.add(channel);
      return reply("v=" + Base64.getEncoder().encodeToString(hmac(hmac(salted, "Server Key"), message)), true);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private Document shown(Channel channel, String database, Document query) {
    try {
      X509Certificate shown = (X509Certificate) channel.pipeline().get(SslHandler.class).engine().getSession().getPeerCertificates()[0];
      require("$external".equals(database) && "MONGODB-X509".equals(query.get("mechanism"))
          && shown.getSubjectX500Principal().getName().equals("CN=reader"));
      known.add(channel);
      return new Document("ok", 1.0);
    } catch (SSLPeerUnverifiedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void require(boolean proven) {
    if (!proven) {
      throw new MongoServerError(18, "AuthenticationFailed", "Authentication failed.");
    }
  }

  private static String text(Document query) {
    return new String(query.get("payload") instanceof BinData data ? data.getData() : (byte[]) query.get("payload"), StandardCharsets.UTF_8);
  }

  private static Document reply(String text, boolean done) {
    return new Document("conversationId", 1).append("done", done)
        .append("payload", new BinData(text.getBytes(StandardCharsets.UTF_8))).append("ok", 1.0);
  }

  private static byte[] hmac(byte[] key, String text) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] sha256(byte[] bytes) throws GeneralSecurityException {
    return MessageDigest.getInstance("SHA-256").digest(bytes);
  }
}

package com.acme.spark.orderstream;

import com.rabbitmq.stream.impl.Client;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Objects;
import javax.net.ssl.TrustManagerFactory;

/** Where the broker is and who asks, as the options say it. */
final class OrderStreamPlace {
  private final OrderStreamOptions options;

  OrderStreamPlace(OrderStreamOptions options) {
    this.options = options;
  }

  /** How the client is to connect there, with what its user listens to. */
  Client.ClientParameters parameters(Client.ClientParameters parameters, EventLoopGroup threads) throws IOException {
    URI uri = options.uri() == null ? null : URI.create(options.uri());
    boolean tls = options.tls() || uri != null && uri.getScheme().endsWith("+tls");
    parameters.eventLoopGroup(threads)
        .rpcTimeout(options.timeout())
        .requestedHeartbeat(options.heartbeat())
        .bootstrapCustomizer(bootstrap ->
            bootstrap.option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) options.connectTimeout().toMillis()))
        .clientProperty("connection_name", options.connectionName())
        .host(Objects.requireNonNullElse(options.host(), "localhost"))
        .port(Objects.requireNonNullElse(options.port(), tls ? Client.DEFAULT_TLS_PORT : Client.DEFAULT_PORT));
    if (tls) {
      parameters.sslContext(tls());
    }
    if (uri != null) {
      locate(parameters, uri);
    }
    if (options.virtualHost() != null) {
      parameters.virtualHost(options.virtualHost());
    }

    if (options.username() != null) {
      parameters.username(options.username());
    }
    if (options.password() != null) {
      parameters.password(options.password());
    }
    return parameters;
  }

  private static void locate(Client.ClientParameters parameters, URI uri) {
    parameters.host(uri.getHost());
    if (uri.getPort() >= 0) {
      parameters.port(uri.getPort());
    }
    if (uri.getRawUserInfo() != null) {
      String[] user = uri.getRawUserInfo().split(":", 2);
      parameters.username(decoded(user[0]));
      parameters.password(decoded(user.length > 1 ? user[1] : ""));
    }
    if (uri.getRawPath() != null && uri.getRawPath().length() > 1) {
      parameters.virtualHost(decoded(uri.getRawPath().substring(1)));
    }
  }

  private static String decoded(String part) {
    return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private SslContext tls() throws IOException {
    try {
      TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(store(options.trustStore(), options.trustStorePassword())); // none: those that Java trusts
      return SslContextBuilder.forClient()
          .trustManager(trust)
          .endpointIdentificationAlgorithm(options.verifyHostname() ? "HTTPS" : null)
          .build();
    } catch (GeneralSecurityException e) {
      throw new IOException("cannot set up TLS to RabbitMQ: " + e.getMessage(), e);
    }
  }

  private static KeyStore store(String file, String password) throws GeneralSecurityException, IOException {
    char[] characters = password == null ? null : password.toCharArray();
    return file == null ? null : KeyStore.getInstance(new File(file), characters);
  }

  /** Without user and password. */
  @Override
  public String toString() {
    String host = Objects.requireNonNullElse(options.host(), "localhost") + (options.port() == null ? "" : ":" + options.port());
    return options.uri() == null ? host : options.uri().replaceAll("//[^/@]*@", "//");
  }
}

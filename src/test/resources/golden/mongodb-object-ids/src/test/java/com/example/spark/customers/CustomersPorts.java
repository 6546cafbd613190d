package com.example.spark.customers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** Ports of this machine for servers that have to be told where to listen. */
final class CustomersPorts {
  private static final int FIRST = 10_000;
  private static final int END = 32_768; // from there on any connection that goes out may take the port meanwhile
  private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

  private CustomersPorts() {}

  /** One that nobody listens on, and another one each time. */
  static int free() {
    int port = ThreadLocalRandom.current().nextInt(FIRST, END);
    while (!GIVEN.add(port) || !isFree(port)) {
      port = ThreadLocalRandom.current().nextInt(FIRST, END);
    }
    return port;
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (BindException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package com.example.spark.mqtt;

import com.hivemq.client.mqtt.mqtt5.message.subscribe.Mqtt5RetainHandling;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Sessions that the broker keeps for the stream, each by a connection of its own; what they were sent waits here. */
final class MqttSessions implements Closeable {
  private static final int QUIET_MILLIS = 100;
  private static final long UNSEEN = 1_000_000;
  private static final Delivery LOST = new Delivery(0, null, null);

  private final MqttOptions options;
  private final List<MqttConnection> connections = new ArrayList<>();
  private final BlockingQueue<Delivery> waiting = new LinkedBlockingQueue<>();
  private final List<Delivery> taken = new ArrayList<>();
  private final Map<Integer, Integer> unacknowledged = new HashMap<>();
  private boolean full;
  private volatile Throwable loss;

  /** What came by which session, and how to let the broker forget it. */
  private record Delivery(int session, MqttClient.Message message, Runnable acknowledgement) {}

  private MqttSessions(MqttOptions options) {
    this.options = options;
  }

  /** Opens the sessions of one of so many tasks, made at the broker if they are not there. */
  static MqttSessions open(MqttOptions options, int task, int tasks) throws IOException {
    MqttSessions sessions = new MqttSessions(options);
    try {
      for (int session = task; task < tasks && session < options.sessions(); session += tasks) {
        sessions.open(session);
      }
      return sessions;
    } catch (IOException | RuntimeException e) {
      sessions.close();
      throw e;
    }
  }

  private void open(int session) throws IOException {
    MqttConnection connection = new MqttConnection(options, options.clientId() + "-" + session);
    connections.add(connection);
    connection.whenLost(this::lost);
    connection.receive((message, acknowledgement) -> waiting.add(new Delivery(session, message, acknowledgement)));
    boolean known = connection.connect(options.sessionExpiry().toSeconds());
    subscribe(connection, known);
  }

  /** One session alone gets everything in order, and first what is retained; several share, and get nothing of that. */
  private void subscribe(MqttConnection connection, boolean known) throws IOException {
    boolean alone = options.sessions() == 1;
    if (alone) {
      connection.subscribe(options.topicFilter(), Mqtt5RetainHandling.SEND_IF_SUBSCRIPTION_DOES_NOT_EXIST);
    } else {
      connection.subscribe(shared(), Mqtt5RetainHandling.DO_NOT_SEND);
    }
    if (known) {
      connection.unsubscribe(alone ? shared() : options.topicFilter()); // left of a run with more or fewer sessions
    }
  }

  private String shared() {
    return "$share/" + Objects.requireNonNullElse(options.shareGroup(), options.clientId()) + "/" + options.topicFilter();
  }

  private void lost(Throwable cause) {
    loss = cause;
    waiting.add(LOST);
  }

  /** The next message, null when none came in time; a lost connection is an error at once. */
  MqttClient.Message next(long waitMillis) throws IOException {
    Delivery next = poll(isHeldBack() ? 0 : waitMillis);
    if (next == null) {
      return null;
    }
    taken.add(next);
    hold(next);
    return next.message();
  }

  private void hold(Delivery delivery) {
    full |= unacknowledged.merge(delivery.session(), 1, Integer::sum) >= options.window();
  }

  private Delivery poll(long waitMillis) throws IOException {
    try {
      Delivery next = waiting.poll(waitMillis, TimeUnit.MILLISECONDS);
      if (loss != null) {
        throw new IOException("the connection to the broker was lost while reading: " + MqttConnection.reason(loss), loss);
      }
      return next;
    } catch (InterruptedException e) {
      throw MqttConnection.interrupted("waiting for a message");
    }
  }

  /** Whether the broker may have more, and sends it when something is acknowledged. */
  boolean isHeldBack() {
    return full;
  }

  /** How many messages the broker has sent once it is quiet; a great many when a session shows all that it may. */
  long count() throws IOException {
    int seen = 0;
    for (Delivery next = poll(QUIET_MILLIS); next != null; next = poll(QUIET_MILLIS)) {
      hold(next);
      seen++;
    }
    return full ? UNSEEN : seen;
  }

  /** Lets the broker forget what was taken, in the order in which it came. */
  void acknowledge() {
    taken.forEach(delivery -> delivery.acknowledgement().run());
    taken.clear();
    unacknowledged.clear();
    full = false;
  }

  /** Leaves what was not acknowledged to whoever opens the session next. */
  @Override
  public void close() {
    connections.forEach(MqttConnection::close);
  }
}

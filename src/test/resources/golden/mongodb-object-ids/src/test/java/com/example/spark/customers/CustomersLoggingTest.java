package com.example.spark.customers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.core.config.Property;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The log can be searched by operation, query and partition. */
class CustomersLoggingTest {
  private static final String LOGGER = CustomersPartitionReader.class.getName();

  private static final Pattern READ =
      Pattern.compile("operation=read query=(\\S+) partition=\\d+ attempt=0 rows=(\\d+) bytes=\\d+ retries=\\d+");

  private final LoggerContext log = LoggerContext.getContext(false);
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final CustomersSystem system = CustomersSystem.fresh();

  @BeforeEach
  void listen() {
    AbstractAppender listener = new AbstractAppender("listener", null, null, true, Property.EMPTY_ARRAY) {
      @Override
      public void append(LogEvent event) {
        lines.add(event.getMessage().getFormattedMessage());
      }
    };
    listener.start();
    LoggerConfig logger = new LoggerConfig(LOGGER, Level.INFO, false);
    logger.addAppender(listener, Level.INFO, null);
    log.getConfiguration().addLogger(LOGGER, logger);
    log.updateLoggers();
  }

  @AfterEach
  void close() {
    log.getConfiguration().removeLogger(LOGGER);
    log.updateLoggers();
    system.close();
  }

  @Test
  void eachTaskSaysWhatItRead() {
    system.append(0, 20);
    int rows = CustomersSpark.session().read().format("customers").options(system.options()).load().collectAsList().size();
    assertTrue(lines.stream().allMatch(line -> READ.matcher(line).matches()), lines.toString());
    assertEquals(rows, lines.stream().map(READ::matcher).filter(line -> line.matches())
        .mapToInt(line -> Integer.parseInt(line.group(2))).sum());
    assertEquals(1, lines.stream().map(READ::matcher).filter(line -> line.matches()).map(line -> line.group(1)).distinct().count());
  }
}

package com.acme.spark.jdbcgeneric;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import org.h2.tools.Server;

/** H2 in a JVM of its own, on a port and in a folder that it is told; it ends with its standard input. */
final class JdbcGenericDatabase {
  private JdbcGenericDatabase() {}

  public static void main(String[] args) throws IOException, SQLException {
    Server.createTcpServer("-tcpDaemon", "-tcpPort", args[0], "-baseDir", args[1], "-ifNotExists").start();
    System.out.println("started");
    System.in.transferTo(OutputStream.nullOutputStream());
    System.exit(0);
  }
}

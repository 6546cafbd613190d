    private void takeTurn() throws IOException {
      long deadline = System.nanoTime() + options.timeout().multipliedBy(TURNS).toNanos();
      while (options.takeTurns() && !claimTurn()) {
        if (System.nanoTime() > deadline) {
          throw new IOException("another batch reader still reads queue '" + options.queue() + "', and holds '" + turn() + "'");
        }
        pause(POLL_MILLIS);
      }
    }

    private boolean claimTurn() throws IOException {
      try {
        connection.channel().queueDeclare(turn(), false, true, true, null); // exclusive: gone with the connection
        return true;
      } catch (IOException | ShutdownSignalException e) {
        if (reason(e).contains("exclusive")) {
          return false;
        }
        throw new IOException("batch readers take turns by the exclusive queue '" + turn() + "': "
            + reason(e) + " (takeTurns=false does without, for one reader at a time)", e);
      }
    }

    private void endTurn() {
      try {
        if (options.takeTurns()) {
          connection.channel().queueDelete(turn());
        }
      } catch (IOException | ShutdownSignalException e) {
        LOG.debug("the turn ends with the connection", e);
      }
    }

    private String turn() {
      return options.queue() + ".spark-turn";
    }

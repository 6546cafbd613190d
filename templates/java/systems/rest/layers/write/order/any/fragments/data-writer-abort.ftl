    outbox.close();

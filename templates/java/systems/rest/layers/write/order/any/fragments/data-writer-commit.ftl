    outbox.flush();
    reject();

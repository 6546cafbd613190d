    this.outbox = new [=Name]Outbox(options, client, retry, part);

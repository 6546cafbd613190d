    this.client = new [=Name]Client(options);
    this.retry = client.http().retry();

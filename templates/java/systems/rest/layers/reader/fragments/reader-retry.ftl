    this.retry = client.http().retry();

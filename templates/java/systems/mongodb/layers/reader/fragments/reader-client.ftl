    this.client = new [=Name]Client(options);
    this.retry = new [=Name]Retry(options);

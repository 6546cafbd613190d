    this.retry = new [=Name]Retry(options);
    this.client = new [=Name]Client(options).retrying(retry);

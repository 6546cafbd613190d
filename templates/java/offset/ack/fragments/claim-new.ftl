    this.retry = new [=Name]Retry(options);

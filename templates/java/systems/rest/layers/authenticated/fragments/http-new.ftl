    this.auth = new [=Name]Auth(options);

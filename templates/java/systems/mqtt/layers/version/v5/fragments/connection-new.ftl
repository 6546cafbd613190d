    this.client = builder().useMqttVersion5().buildAsync();

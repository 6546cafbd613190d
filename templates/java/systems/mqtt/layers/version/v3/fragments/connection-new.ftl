    this.client = builder().useMqttVersion3().buildAsync();

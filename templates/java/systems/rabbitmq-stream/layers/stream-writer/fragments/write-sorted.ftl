
    @Override
    public StreamingWrite toStreaming() {
      return write;
    }


    @Override
    public BatchWrite toBatch() {
      return write;
    }

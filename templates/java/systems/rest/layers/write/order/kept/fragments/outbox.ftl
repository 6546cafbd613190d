
  private void dispatch(Batch batch) throws IOException {
    batch.deliver();
  }

  private [=Name]Retry retry;

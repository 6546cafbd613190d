  private [=Name]Connection writing;
  private [=Name]Confirms confirms;

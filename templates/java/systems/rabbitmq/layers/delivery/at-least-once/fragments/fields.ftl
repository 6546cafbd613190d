  private [=Name]Connection.Publisher publisher;

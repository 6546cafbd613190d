
  String url() {
    return database();
  }

  @Test
  void notInPlansWhenTheyAreInFiles(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("secret"), SECRET);
    Map<String, String> options = [=Name]Samples.options();
    options.remove([=secrets?filter(secret -> secret.type == "string" && secret.literalPattern == "null")?first.literalName]);
    options.put([=secrets?filter(secret -> secret.type == "string" && secret.literalPattern == "null")?first.literalName] + ".file", file.toString());
    for (Dataset<Row> query : queries(options)) {
      assertHidden(query.queryExecution().toString());
    }
  }

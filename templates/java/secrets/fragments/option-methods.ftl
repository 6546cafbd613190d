<#list secrets?filter(secret -> secret.type == "string") as secret>

  @Override
  public String [=secret.field]() {
    return current([=secret.literalName], [=secret.field]);
  }
</#list>

  /** What the file of a secret holds by now, since it may be replaced while a stream runs. */
  private String current(String secret, String read) {
    String file = secretFiles.get(secret);
    try {
      return file == null ? read : content(file);
    } catch (IOException e) {
      throw new UncheckedIOException(secret + ".file can no longer be read", e);
    }
  }

  private static String content(String file) throws IOException {
    return Files.readString(Path.of(file)).replaceFirst("\\R$", "");
  }

  /** What goes to executors has the values, since variables and files are those of the driver. */
  Object writeReplace() {
    return new [=Name]Options(
        new TreeMap<>(),
<@fragments of="option-sent"/>
<#list options as option>
        [=option.field]()[=option?is_last?then(");", ",")]
</#list>
  }

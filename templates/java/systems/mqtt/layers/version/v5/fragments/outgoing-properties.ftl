    /** With the id among them by which a row that comes twice is recognised; those without a value are not sent. */
    private Mqtt5UserProperties userProperties() {
      Map<String, String> texts = new TreeMap<>();
      if (values.get("user_properties") instanceof Map<?, ?> all) {
        all.forEach((name, value) -> texts.put((String) name, (String) value));
      }
      values.forEach((source, value) -> {
        if (source.startsWith(USER_PROPERTY)) {
          texts.put(source.substring(USER_PROPERTY.length()), Objects.toString(value, null));
        }
      });
      texts.put("message_id", Objects.requireNonNullElse(text("message_id"), id));
      texts.values().removeIf(Objects::isNull);
      Mqtt5UserPropertiesBuilder properties = Mqtt5UserProperties.builder();
      texts.forEach((name, text) -> properties.add(checked("a user property", name), checked(USER_PROPERTY + name, text)));
      return properties.build();
    }

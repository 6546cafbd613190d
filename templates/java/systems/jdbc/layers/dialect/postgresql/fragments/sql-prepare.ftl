    PreparedStatement statement = connection.prepareStatement(text.toString());

    String quote = connection.getMetaData().getIdentifierQuoteString();
    PreparedStatement statement = connection.prepareStatement([=Name]Dialect.spelled(text.toString(), quote));

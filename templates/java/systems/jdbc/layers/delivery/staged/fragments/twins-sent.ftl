    try (Connection connection = [=Name]Server.shared().connect();
        ResultSet staged = connection.createStatement().executeQuery("SELECT count(*) FROM " + system.table().replaceFirst("\"$", "_spark_staging\""))) {
      return staged.next() ? staged.getInt(1) : 0;
    } catch (SQLException e) {
      return 0; // no task has made the table yet
    }

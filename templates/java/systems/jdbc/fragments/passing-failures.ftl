            new IOException("cut", new SQLException("cut", "08006")),

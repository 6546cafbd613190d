  private final [=Name]Rows rows = new [=Name]Rows([=Name]Rows.SCHEMA);

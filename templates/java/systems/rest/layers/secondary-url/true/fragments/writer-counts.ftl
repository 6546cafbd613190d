      new Count([=Name]Http.Failovers.NAME, client.http().failovers()),

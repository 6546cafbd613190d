      new [=Name]Http.Failovers(),

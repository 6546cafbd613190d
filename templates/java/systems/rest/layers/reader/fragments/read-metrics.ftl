      new [=Name]Http.Requests(),
      new [=Name]Http.ThrottledMillis(),
      new [=Name]Http.BreakerState(),

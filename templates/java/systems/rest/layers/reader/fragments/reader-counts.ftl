      new Count([=Name]Http.Requests.NAME, client.http().requests()),
      new Count([=Name]Http.ThrottledMillis.NAME, client.http().throttledMillis()),
      new Count([=Name]Http.BreakerState.NAME, client.http().breakerState()),

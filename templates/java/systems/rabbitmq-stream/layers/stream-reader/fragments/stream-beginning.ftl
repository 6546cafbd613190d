    if (options.startingTimestamp() != null) {
      return new [=Name]Offset(ask("positions at " + options.startingTimestamp(), client::beginning));
    }

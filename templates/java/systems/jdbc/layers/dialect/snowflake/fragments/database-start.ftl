    new [=Name]StandIn(Integer.parseInt(args[2]), args[3], Path.of(args[1])).start();

    try ([=Name]Client client = new [=Name]Client([=Name]Options.of(system.options()))) {
      assertEquals(0, client.depth());
    }

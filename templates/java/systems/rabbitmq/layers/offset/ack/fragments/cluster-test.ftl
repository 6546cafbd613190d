    assertEquals(List.of(), system.contents());

      assertTrue(written() > rows.size(), "no twin wrote anything");

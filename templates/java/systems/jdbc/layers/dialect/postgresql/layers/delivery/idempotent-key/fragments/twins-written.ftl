      assertTrue(written("Rows") > rows.size(), "no twin wrote anything");

      assertEquals("gzip", call.header("Content-Encoding"));

            new [=Name]Http.Lost("cut", new IOException("cut")), new [=Name]Http.Refused("busy", 429, true),

[=(auth[0].style == "oauth2-refresh-token")?then("    passing.add(Fault.EXPIRED);", "")]

[=(auth[0].style == "session-login")?then("    passing.add(Fault.EXPIRED);", "")]

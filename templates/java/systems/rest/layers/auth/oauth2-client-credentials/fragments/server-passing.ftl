[=(auth[0].style == "oauth2-client-credentials")?then("    passing.add(Fault.EXPIRED);", "")]

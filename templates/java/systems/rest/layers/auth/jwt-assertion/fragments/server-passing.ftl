[=(auth[0].style == "jwt-assertion")?then("    passing.add(Fault.EXPIRED);", "")]

[=(auth[0].style == "managed-identity")?then("    passing.add(Fault.EXPIRED);", "")]

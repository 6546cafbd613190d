[=(auth[0].style == "azure-service-principal")?then("    passing.add(Fault.EXPIRED);", "")]

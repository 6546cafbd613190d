    passing.add(Fault.EXPIRED);

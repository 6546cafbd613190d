    passing.add(Fault.EMPTY);

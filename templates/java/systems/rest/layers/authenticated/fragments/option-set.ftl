      given.set.add(name);

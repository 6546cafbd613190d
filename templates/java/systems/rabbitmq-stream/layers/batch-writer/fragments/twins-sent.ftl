    return (int) system.end(system.stream(), 20);

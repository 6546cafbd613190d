    return system.contents().size();

    ways().values().forEach(options::putAll);

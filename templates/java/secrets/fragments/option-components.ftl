    TreeMap<String, String> secretFiles,

        given.secretFiles,

        .fullDocumentBeforeChange(FullDocumentBeforeChange.valueOf(constant(options.fullDocumentBeforeChange())))

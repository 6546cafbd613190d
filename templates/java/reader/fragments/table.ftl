    @Override
    public ScanBuilder newScanBuilder(CaseInsensitiveStringMap query) {
      return new [=Name]Scan(options(query, [=Name]Options.Use.READ), schema);
    }

    @Override
    public WriteBuilder newWriteBuilder(LogicalWriteInfo info) {
      return new [=Name]Write(options(info.options(), [=Name]Options.Use.WRITE), info);
    }

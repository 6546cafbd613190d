    if (SparkEnv.get().conf().getBoolean("spark.speculation", false) && !options.allowDuplicates()) {
      throw new IllegalStateException("spark.speculation is on: two attempts of a task would both write their rows to "
          + "[=name], as it has no way to take them back; turn it off, or set allowDuplicates to true");
    }

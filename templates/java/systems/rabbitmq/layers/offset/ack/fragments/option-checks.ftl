    int covered = read.prefetch() == null ? 65535 : read.prefetch();
    given.refuse(read.segmentRows() > covered,
        "segmentRows is " + read.segmentRows() + " but no more than " + covered + " messages are sent (prefetch)");

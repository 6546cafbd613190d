    wrong.put("startTime", "2026-01-02T00:00:00Z");
    wrong.put("endTime", "2026-01-01T00:00:00Z");
    wrong.put("step", "PT1M");
    wrong.put("minStep", "PT2M");
    assertMessage(wrong, "retryInitialDelay is PT2M", "startTime is 2026-01-02T00:00:00Z but must be at most endTime",
        "minStep is PT2M but must be at most step");

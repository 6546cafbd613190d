        if (rows.misfits() > 0) {
          LOG.warn("operation=read {} misfits={} first={}", [=Name]Retry.task(), rows.misfits(), rows.firstMisfit());
        }

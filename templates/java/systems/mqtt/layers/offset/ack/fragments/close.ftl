    giveBack();
    stopWatching();

    stopWriting();

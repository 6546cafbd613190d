    giveBack();

    dropKey(); // what is read may have a key twice

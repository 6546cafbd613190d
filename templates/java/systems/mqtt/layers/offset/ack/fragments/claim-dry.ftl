    dry &= !client.isHeldBack(); // then more comes once this is acknowledged

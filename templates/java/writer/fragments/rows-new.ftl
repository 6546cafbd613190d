    encoders = encoders(fields);

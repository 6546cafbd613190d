      narrow(table(session), terms, values);

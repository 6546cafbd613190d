      assertRescued(mixed, row.isNullAt(mixed.size()) ? null : row.getUTF8String(mixed.size()).toString());

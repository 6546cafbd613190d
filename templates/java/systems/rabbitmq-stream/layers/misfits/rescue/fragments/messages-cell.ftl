      if (field.name().equals([=rescuedData.literalColumn])) {
        continue;
      }

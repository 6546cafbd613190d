      if (call.path().equals([=sessionLogin.literalPath])) {
        boolean known = "reader".equals(call.value("body", [=sessionLogin.literalUser], ""))
            && "secret".equals(call.value("body", [=sessionLogin.literalPassword], ""));
        answer(call, known ? 200 : 401, nested([=sessionLogin.literalToken], "\"" + Tokens.fresh() + "\""));
        return;
      }

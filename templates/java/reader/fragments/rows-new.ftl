    decoders = Arrays.stream(fields).map([=Name]Values::of).toArray([=Name]Values.Decoder[]::new);

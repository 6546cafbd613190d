  private final [=Name]Values.Decoder[] decoders;

<@fragments of="rows-epochs-in"/>

<@fragments of="rows-row"/>

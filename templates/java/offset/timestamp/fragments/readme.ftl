<@lines of="readme-windows"/>
Rows must show up within `lag` of their time: what comes later is not seen. Rows of one instant, at a precision of [=offset.precision],
always come in one batch, even beyond `maxRowsPerTrigger`.

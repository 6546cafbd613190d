A message is acknowledged as soon as it is durable, and not before. One that comes again, because its consumer died in
between, is recognised by its id among the claims that are kept, acknowledged and dropped; `duplicatesSkipped` in the
query's progress counts them. Messages without an id then come twice. So may, rarely, one whose consumer lost its connection
while it was writing the claim, if another consumer was handed the message in that instant.

<@lines of="readme-queue"/>

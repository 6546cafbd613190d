
Each batch is a compressed CSV file that is put into `@~/spark`, a folder of the user's own stage, copied from there with `COPY INTO`, and removed; one whose
task died in between is left there. A copy takes Snowflake a second or so however small it is, so `batchSize` should be large.

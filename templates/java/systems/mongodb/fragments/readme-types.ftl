
In a document these are Boolean, Int32 and Int64, Double, Decimal128, String, Binary, Date, Array and embedded documents; a source such as
`address.city` is a field of one. A Date has milliseconds and a Decimal128 has 34 digits: a row with more does not fit. A DATE is a Date at midnight in
UTC, a TIMESTAMP\_NTZ one as if its clock stood in UTC, an interval is a text. An ObjectId, and a Binary that is a UUID, is a STRING; a whole number
that is a Double is read as a whole number. A field that is missing is null, and a null is written as one. A column that is only in a schema given by
`.schema(…)` is read by what is there, so a Date is a TIMESTAMP.

When the server at `url` is out of reach or answers with 500 and above, the one at `secondaryUrl` is asked, but never in the middle of
a part: all pages of a part come from one server. Rows are written to it when the first server cannot have taken any of them, or
when the same row may come twice because it has a key.

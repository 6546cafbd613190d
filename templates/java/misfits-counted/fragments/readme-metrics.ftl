* `misfits`: values that did not fit their columns. A sudden rise is a source that changed.

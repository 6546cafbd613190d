package dev.sparkds.model;

import java.util.List;
import java.util.SortedMap;

/**
 * A way to authenticate.
 *
 * @param needs the options without which it is not to be had
 * @param keys every key that the style has
 */
public record Auth(AuthStyle style, List<String> needs, SortedMap<String, Setting> keys) {}

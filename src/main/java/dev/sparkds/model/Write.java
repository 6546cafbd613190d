package dev.sparkds.model;

import java.util.List;

/** How rows are written; {@code key} is empty unless the delivery is by key. */
public record Write(int batchSize, DeliveryStyle delivery, List<String> key, OnError onError) {}

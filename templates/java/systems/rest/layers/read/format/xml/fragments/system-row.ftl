    cells.replaceAll((column, cell) -> cell instanceof scala.collection.Seq<?> list && list.isEmpty() ? null : cell); // XML has no empty list

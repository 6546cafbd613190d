    ObjectNode rescued = JsonNodeFactory.instance.objectNode();
    misfits.keySet().stream().filter(instead::containsKey).forEach(column -> rescued.set(column, instead.get(column)));
    cells[SCHEMA.fieldIndex([=rescuedData.literalColumn])] = rescued.toString();

<#list columns?filter(column -> column.literalSource == "\"_id\"") as id>
    cells.compute([=id.literalName], (column, other) -> idOf(column, other, i)); // no two documents have the same
</#list>

<#list settings.filters as f>
    filter(conditions, call.value("[=f.in]", [=f.name.literal], [=settings.read.path.literal]),
        "[=f.operator]", [=f.column.literal], [=f.separator.literal], "[=f.format]");
</#list>

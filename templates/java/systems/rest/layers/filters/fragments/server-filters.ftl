<#list settings.filters as f>
    filter(conditions, [=(["query", "header", "body", "form"]?seq_contains(f.in) && f.before.literal + f.after.literal + f.join.literal == "\"\"\"\"\"\"" && f.quote == "none")
            ?then("call.value(\"" + f.in + "\", " + f.name.literal + ", " + settings.read.path.literal + ")",
              "part(call.value(\"" + f.in + "\", " + f.name.literal + ", " + settings.read.path.literal + "), " + f.join.literal + ", " + f.before.literal + ", " + f.after.literal + ", \"" + f.quote + "\", " + (f.operator == "in")?then(f.separator.literal, "\"\"") + ")")],
        "[=f.operator]", [=f.column.literal], [=f.separator.literal], "[=f.format]");
</#list>

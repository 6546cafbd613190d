    given.require(
<#list auth as way>
        new Way("[=way.style]", [=way.enough?c], List.of([=way.needs?join(", ")]))[=way?is_last?then(");", ",")]
</#list>

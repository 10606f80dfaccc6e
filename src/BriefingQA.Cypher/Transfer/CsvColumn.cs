namespace BriefingQA.Cypher.Transfer;

/// <summary>What a column of a graph's CSV file is for.</summary>
internal enum CsvColumnRole
{
    Property,
    Id,
    Label,
    StartId,
    EndId,
    Type,
    Ignored,
}

/// <summary>
/// A cell of the first row, in the form of neo4j-admin. For example, <c>name</c>, <c>age:long</c>, <c>tags:string[]</c>, <c>id:ID</c>,
/// <c>:START_ID(Person)</c>, <c>:IGNORE</c>.
/// </summary>
/// <param name="Name">The property; empty for a column that is none.</param>
/// <param name="IdSpace">Empty where none was named.</param>
internal sealed record CsvColumn(string Name, CsvColumnRole Role, CsvValueType Type, bool IsArray, string IdSpace, string Header)
{
    /// <exception cref="InvalidDataException">It is of no known form.</exception>
    public static CsvColumn Parse(string header)
    {
        var options = header.IndexOf('{', StringComparison.Ordinal);
        var text = (options < 0 ? header : header[..options]).Trim();
        var colon = text.LastIndexOf(':');
        if (colon < 0)
            return Of(text, CsvColumnRole.Property);

        var (name, type) = (text[..colon], text[(colon + 1)..]);
        var space = "";
        if (type.EndsWith(')') && type.IndexOf('(', StringComparison.Ordinal) is > 0 and var open)
            (type, space) = (type[..open], type[(open + 1)..^1]);

        return type switch
        {
            "ID" => Of(name, CsvColumnRole.Id) with { IdSpace = space },
            "START_ID" => Of("", CsvColumnRole.StartId) with { IdSpace = space },
            "END_ID" => Of("", CsvColumnRole.EndId) with { IdSpace = space },
            "LABEL" => Of("", CsvColumnRole.Label),
            "TYPE" => Of("", CsvColumnRole.Type),
            "IGNORE" => Of("", CsvColumnRole.Ignored),
            _ => Of(name, CsvColumnRole.Property) with
            {
                IsArray = type.EndsWith("[]", StringComparison.Ordinal),
                Type = CsvValues.TypeNamed(type.Replace("[]", "", StringComparison.Ordinal))
                    ?? throw new InvalidDataException($"'{header}' names an unknown type"),
            },
        };

        CsvColumn Of(string property, CsvColumnRole role) => new(property, role, CsvValueType.String, IsArray: false, IdSpace: "", header);
    }
}

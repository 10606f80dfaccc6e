using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace BriefingQA.Graph.Schema;

/// <summary>Reads a schema file (YAML). The keys are explained at the head of <c>graph-seed/schema.yaml</c>.</summary>
public static class SchemaFile
{
    private static readonly string[] PropertyTypes = ["string", "integer", "float", "boolean", "date", "list"];

    /// <exception cref="GraphSchemaException">The file is missing, is not YAML, or does not describe a graph.</exception>
    public static GraphSchema Load(string path)
    {
        try
        {
            using var reader = File.OpenText(path);
            return Parse(reader, path);
        }
        catch (IOException exception)
        {
            throw new GraphSchemaException($"Cannot read the schema file '{path}': {exception.Message}", exception);
        }
    }

    /// <param name="text">The YAML text.</param>
    /// <param name="name">What errors call the file.</param>
    /// <inheritdoc cref="Load" path="/exception"/>
    public static GraphSchema Parse(TextReader text, string name)
    {
        var yaml = new YamlStream();
        try
        {
            yaml.Load(text);
        }
        catch (YamlException exception)
        {
            throw new GraphSchemaException($"{name}({exception.Start.Line},{exception.Start.Column}): {exception.Message}", exception);
        }

        if (yaml.Documents is not [{ RootNode: YamlMappingNode root }])
            throw new GraphSchemaException($"{name}: expected a mapping with 'nodes' and 'relationships'.");

        var file = new SchemaNode(name, root);
        var nodes = file.Required("nodes").Entries.Select(entry => ReadNode(entry.Key, entry.Value)).ToDictionary(node => node.Label);
        var labels = nodes.Values.SelectMany(node => node.Also.Prepend(node.Label)).ToHashSet();
        return new GraphSchema
        {
            Title = file.Optional("title")?.Text("zh") ?? Path.GetFileNameWithoutExtension(name),
            EnglishTitle = file.Optional("title")?.Text("en"),
            Nodes = nodes,
            Relationships = [.. (file.Optional("relationships")?.Items ?? []).Select(item => ReadRelationship(item, labels))],
        };
    }

    private static NodeType ReadNode(string label, SchemaNode node)
    {
        var type = new NodeType
        {
            Label = label,
            Chinese = node.Words("zh"),
            English = node.Words("en"),
            Note = node.Text("note"),
            ChineseNote = node.Text("noteZh"),
            Examples = node.Words("example"),
            Key = node.Text("key") ?? "id",
            Name = node.Text("name"),
            Aliases = node.Text("aliases"),
            Also = node.Words("also"),
            Asks = node.Words("asks"),
            Owned = node.Text("owned") == "true",
            FullText = node.Words("fulltext"),
            Figure = node.Optional("figure") is { } figure ? ReadFigure(figure) : null,
            Properties = ReadProperties(node),
        };

        foreach (var property in new[] { type.Key, type.Name, type.Aliases }.OfType<string>().Concat(type.FullText))
            if (!type.Properties.ContainsKey(property))
                throw node.Error($"'{label}' names the property '{property}', which is not among its properties");
        return type;
    }

    private static FigureParts ReadFigure(SchemaNode figure) => new()
    {
        Value = figure.Text("value") ?? throw figure.Error("a figure needs 'value', the property that holds it"),
        Unit = figure.Text("unit"),
        Comparator = figure.Text("comparator"),
        Indicator = figure.Text("indicator"),
        Subject = figure.Text("subject"),
        Period = figure.Text("period"),
        Text = figure.Text("text"),
        Clause = figure.Text("clause"),
        NormalizedValue = figure.Text("normalizedValue"),
        NormalizedUnit = figure.Text("normalizedUnit"),
        Whole = figure.Text("whole"),
        Scope = figure.Text("scope"),
        BaseValue = figure.Text("baseValue"),
        BaseUnit = figure.Text("baseUnit"),
        BasePeriod = figure.Text("basePeriod"),
        ChangeAmount = figure.Text("changeAmount"),
        ChangeUnit = figure.Text("changeUnit"),
        ChangeDirection = figure.Text("changeDirection"),
        ChangeKind = figure.Text("changeKind"),
        ChangeComparator = figure.Text("changeComparator"),
    };

    private static RelationshipType ReadRelationship(SchemaNode node, HashSet<string> labels)
    {
        var type = new RelationshipType
        {
            Type = node.Text("type") ?? throw node.Error("a relationship needs 'type'"),
            From = node.Words("from"),
            To = node.Words("to"),
            Examples = node.Words("example"),
            Chinese = node.Words("zh"),
            English = node.Words("en"),
            Properties = ReadProperties(node),
        };
        if (type.From.Count == 0 || type.To.Count == 0)
            throw node.Error($"the relationship '{type.Type}' needs 'from' and 'to'");
        if (type.From.Concat(type.To).FirstOrDefault(label => !labels.Contains(label)) is { } unknown)
            throw node.Error($"the relationship '{type.Type}' names the label '{unknown}', which is not among the nodes");
        return type;
    }

    private static Dictionary<string, PropertyType> ReadProperties(SchemaNode owner) =>
        (owner.Optional("properties")?.Entries ?? []).Select(entry => ReadProperty(entry.Key, entry.Value)).ToDictionary(property => property.Name);

    private static PropertyType ReadProperty(string name, SchemaNode node)
    {
        var type = node.Text("type") ?? "string";
        if (!PropertyTypes.Contains(type))
            throw node.Error($"the property '{name}' has the type '{type}'; one of {string.Join(", ", PropertyTypes)} was expected");
        return new PropertyType
        {
            Name = name,
            Type = type,
            Chinese = node.Words("zh"),
            English = node.Words("en"),
            Unit = node.Text("unit"),
            Note = node.Text("note"),
            ChineseNote = node.Text("noteZh"),
        };
    }
}

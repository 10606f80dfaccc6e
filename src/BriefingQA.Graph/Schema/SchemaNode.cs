using YamlDotNet.RepresentationModel;

namespace BriefingQA.Graph.Schema;

/// <summary>A mapping of the schema file, read key by key with errors that name the place.</summary>
internal sealed class SchemaNode(string file, YamlNode node)
{
    public IEnumerable<KeyValuePair<string, SchemaNode>> Entries =>
        Mapping.Children.Select(entry => KeyValuePair.Create(TextOf(entry.Key), new SchemaNode(file, entry.Value)));

    public IEnumerable<SchemaNode> Items => node is YamlSequenceNode sequence
        ? sequence.Children.Select(item => new SchemaNode(file, item))
        : throw Error("expected a list");

    private YamlMappingNode Mapping => node switch
    {
        YamlMappingNode mapping => mapping,
        YamlScalarNode { Value: "" or null } => [],
        _ => throw Error("expected a mapping"),
    };

    public SchemaNode? Optional(string key) => Mapping.Children.TryGetValue(key, out var child) ? new SchemaNode(file, child) : null;

    public SchemaNode Required(string key) => Optional(key) ?? throw Error($"'{key}' is missing");

    /// <summary>The scalar under the key, or null where the key is missing.</summary>
    public string? Text(string key) => Mapping.Children.TryGetValue(key, out var child) ? TextOf(child) : null;

    /// <summary>The words under the key: one, several, or none where it is missing.</summary>
    public IReadOnlyList<string> Words(string key) => Optional(key) switch
    {
        null => [],
        var words when words.IsList => [.. words.Items.Select(item => item.TextOf(item.Self))],
        var word => [word.TextOf(word.Self)],
    };

    public GraphSchemaException Error(string message) => new($"{file}({node.Start.Line},{node.Start.Column}): {message}.");

    private bool IsList => node is YamlSequenceNode;

    private YamlNode Self => node;

    private string TextOf(YamlNode value) => value is YamlScalarNode { Value: { } text }
        ? text
        : throw new SchemaNode(file, value).Error("expected a word");
}

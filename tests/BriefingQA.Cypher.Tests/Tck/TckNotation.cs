using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Tests.Tck;

/// <summary>
/// Brings values and the kit's notation of values to one text: labels and keys sorted, floats by value and told from
/// integers, dates and times as strings without seconds that are zero, and lists sorted where their order is not asked for.
/// </summary>
internal static partial class TckNotation
{
    public static string Of(CypherValue value, bool sortLists) => value.Kind switch
    {
        CypherValueKind.Float => Float(value.AsFloat()),
        CypherValueKind.String => Text(value.AsString()),
        CypherValueKind.List => List(value.AsList().Select(item => Of(item, sortLists)), sortLists),
        CypherValueKind.Map => Map(value.AsMap(), sortLists),
        CypherValueKind.Node => Node(value.AsNode(), sortLists),
        CypherValueKind.Relationship => Relationship(value.AsRelationship(), sortLists),
        CypherValueKind.Path => Path(value.AsPath(), sortLists),
        CypherValueKind.Date or CypherValueKind.Duration => Text(CypherText.Of(value)[1..^1]),
        > CypherValueKind.Date and < CypherValueKind.Duration => Text(ZeroSeconds().Replace(CypherText.Of(value)[1..^1], "")),
        _ => CypherText.Of(value),
    };

    public static string Of(string cell, bool sortLists) => new Reader(cell, sortLists).Whole();

    /// <summary>Adding zero makes the two zeros one.</summary>
    private static string Float(double value) =>
        double.IsFinite(value) ? $"{(value + 0.0).ToString("R", CultureInfo.InvariantCulture)}f" : value.ToString(CultureInfo.InvariantCulture);

    private static string Text(string value) => $"'{value}'";

    private static string List(IEnumerable<string> items, bool sort) => $"[{string.Join(", ", sort ? items.Order(StringComparer.Ordinal) : items)}]";

    private static string Map(IEnumerable<KeyValuePair<string, CypherValue>> map, bool sortLists) =>
        Map(map.Select(entry => (entry.Key, Of(entry.Value, sortLists))));

    private static string Map(IEnumerable<(string Key, string Value)> entries) =>
        $"{{{string.Join(", ", entries.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => $"{entry.Key}: {entry.Value}"))}}}";

    private static string Node(GraphNode node, bool sortLists) => $"({Labels(node.Labels)} {Map(node.Properties, sortLists)})";

    private static string Labels(IEnumerable<string> labels) => string.Concat(labels.Order(StringComparer.Ordinal).Select(label => $":{label}"));

    private static string Relationship(GraphRelationship relationship, bool sortLists) =>
        $"[:{relationship.Type} {Map(relationship.Properties, sortLists)}]";

    private static string Path(GraphPath path, bool sortLists)
    {
        var text = new StringBuilder($"<{Node(path.Nodes[0], sortLists)}");
        foreach (var (relationship, from, to) in path.Relationships.Zip(path.Nodes, path.Nodes.Skip(1)))
        {
            var forward = relationship.StartNodeElementId == from.ElementId;
            text.Append(forward ? "-" : "<-").Append(Relationship(relationship, sortLists)).Append(forward ? "->" : "-").Append(Node(to, sortLists));
        }

        return text.Append('>').ToString();
    }

    /// <summary>Behind hours and minutes. Neo4j writes them, the kit does not.</summary>
    [GeneratedRegex(@"(?<=\d\d:\d\d):00(?![.\d])")]
    private static partial Regex ZeroSeconds();

    private sealed class Reader(string cell, bool sortLists)
    {
        private int _at;

        public string Whole()
        {
            var value = Value();
            return _at == cell.Length ? value : throw new FormatException($"Not a value of the kit: {cell}");
        }

        private string Value()
        {
            Blanks();
            var value = cell[_at] switch
            {
                '\'' => Text(Quoted()),
                '[' when cell[_at + 1] == ':' => RelationshipHere(),
                '[' => ListHere(),
                '{' => Map(Entries()),
                '(' => NodeHere(),
                '<' => PathHere(),
                _ => Word(),
            };
            Blanks();
            return value;
        }

        private string Word()
        {
            var start = _at;
            while (_at < cell.Length && (char.IsLetterOrDigit(cell[_at]) || cell[_at] is '.' or '-' or '+'))
                _at++;
            var word = cell[start.._at];
            if (word is "true" or "false" or "null" || long.TryParse(word, CultureInfo.InvariantCulture, out _))
                return word;
            return Float(word switch
            {
                "Inf" => double.PositiveInfinity,
                "-Inf" => double.NegativeInfinity,
                _ => double.Parse(word, CultureInfo.InvariantCulture),
            });
        }

        private string Quoted()
        {
            var text = new StringBuilder();
            for (_at++; cell[_at] != '\''; _at++)
            {
                if (cell[_at] == '\\')
                    _at++;
                text.Append(cell[_at]);
            }

            _at++;
            return text.ToString();
        }

        private string ListHere()
        {
            _at++;
            var items = new List<string>();
            while (!Accept(']'))
            {
                items.Add(Value());
                Accept(',');
            }

            return List(items, sortLists);
        }

        private List<(string, string)> Entries()
        {
            _at++;
            var entries = new List<(string, string)>();
            while (!Accept('}'))
            {
                var key = Name();
                Accept(':');
                entries.Add((key, Value()));
                Accept(',');
            }

            return entries;
        }

        private string NodeHere()
        {
            _at++;
            var (labels, map) = Filler();
            Accept(')');
            return $"({Labels(labels)} {map})";
        }

        private string RelationshipHere()
        {
            _at++;
            var (types, map) = Filler();
            Accept(']');
            return $"[:{types.Single()} {map}]";
        }

        private (List<string> Names, string Map) Filler()
        {
            var names = new List<string>();
            while (Accept(':'))
                names.Add(Name());
            Blanks();
            return (names, Map(cell[_at] == '{' ? Entries() : []));
        }

        private string PathHere()
        {
            _at++;
            var text = new StringBuilder("<").Append(NodeHere());
            while (!Accept('>'))
            {
                text.Append(Accept('<') ? "<-" : "-");
                Accept('-');
                text.Append(RelationshipHere());
                Accept('-');
                text.Append(Accept('>') ? "->" : "-").Append(NodeHere());
            }

            return text.Append('>').ToString();
        }

        private string Name()
        {
            Blanks();
            var start = _at;
            while (char.IsLetterOrDigit(cell[_at]) || cell[_at] == '_')
                _at++;
            return cell[start.._at];
        }

        private bool Accept(char c)
        {
            Blanks();
            if (cell[_at] != c)
                return false;
            _at++;
            return true;
        }

        private void Blanks()
        {
            while (_at < cell.Length && cell[_at] == ' ')
                _at++;
        }
    }
}

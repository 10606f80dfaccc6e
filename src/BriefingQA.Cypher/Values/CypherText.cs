using System.Globalization;
using System.Text;

namespace BriefingQA.Cypher.Values;

/// <summary>Values as text: as Cypher literals where there are such, and otherwise in the notation of the openCypher compatibility kit.</summary>
public static class CypherText
{
    /// <summary>
    /// For example, <c>'it\'s'</c>, <c>1.0</c>, <c>{name: 'x'}</c>, <c>(:Person {name: 'x'})</c>, <c>[:KNOWS {since: 2020}]</c>,
    /// <c>&lt;(:A)-[:R]->(:B)&gt;</c>, and dates and times as quoted ISO 8601.
    /// </summary>
    public static string Of(CypherValue value)
    {
        var text = new StringBuilder();
        Append(text, value);
        return text.ToString();
    }

    /// <summary>As Neo4j's <c>toString</c> writes floats: always with a point or an exponent. For example, <c>1.0</c>, <c>1.5E10</c>, <c>NaN</c>.</summary>
    public static string OfFloat(double value)
    {
        if (double.IsNaN(value))
            return "NaN";
        if (double.IsInfinity(value))
            return value > 0 ? "Infinity" : "-Infinity";
        if (value == 0)
            return double.IsNegative(value) ? "-0.0" : "0.0";
        return Math.Abs(value) is >= 1e-3 and < 1e7 ? Plain(value) : Scientific(value);
    }

    /// <summary>In single quotes, with backslashes and quotes escaped, and control characters in Cypher's escapes.</summary>
    public static string OfString(string value)
    {
        var text = new StringBuilder(value.Length + 2);
        AppendString(text, value);
        return text.ToString();
    }

    private static string Plain(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        return text.Contains('.', StringComparison.Ordinal) ? text : text + ".0";
    }

    private static string Scientific(double value)
    {
        var shortest = Math.Abs(value).ToString("R", CultureInfo.InvariantCulture).Split('E');
        var parts = shortest[0].Split('.');
        var digits = string.Concat(parts);
        var leadingZeros = digits.Length - digits.TrimStart('0').Length;
        var exponent = parts[0].Length - 1 - leadingZeros + (shortest.Length > 1 ? int.Parse(shortest[1], CultureInfo.InvariantCulture) : 0);
        digits = digits.Trim('0');
        var fraction = digits.Length > 1 ? digits[1..] : "0";
        return string.Create(CultureInfo.InvariantCulture, $"{(value < 0 ? "-" : "")}{digits[0]}.{fraction}E{exponent}");
    }

    private static void Append(StringBuilder text, CypherValue value)
    {
        switch (value.Kind)
        {
            case CypherValueKind.Null:
                text.Append("null");
                break;
            case CypherValueKind.Boolean:
                text.Append(value.AsBoolean() ? "true" : "false");
                break;
            case CypherValueKind.Integer:
                text.Append(CultureInfo.InvariantCulture, $"{value.AsInteger()}");
                break;
            case CypherValueKind.Float:
                text.Append(OfFloat(value.AsFloat()));
                break;
            case CypherValueKind.String:
                AppendString(text, value.AsString());
                break;
            case CypherValueKind.Bytes:
                text.Append("bytes(").Append(Convert.ToHexStringLower(value.AsBytes())).Append(')');
                break;
            case CypherValueKind.List:
                AppendList(text, value.AsList());
                break;
            case CypherValueKind.Map:
                AppendMap(text, value.AsMap());
                break;
            case CypherValueKind.Node:
                AppendNode(text, value.AsNode());
                break;
            case CypherValueKind.Relationship:
                AppendRelationship(text, value.AsRelationship());
                break;
            case CypherValueKind.Path:
                AppendPath(text, value.AsPath());
                break;
            case CypherValueKind.Point:
                text.Append(value.AsPoint());
                break;
            default:
                text.Append('\'').Append(TextOf(value)).Append('\'');
                break;
        }
    }

    /// <summary>The ISO 8601 text of a date, time or duration.</summary>
    internal static string TextOf(CypherValue temporal) => temporal.Kind switch
    {
        CypherValueKind.Date => temporal.AsDate().ToString(),
        CypherValueKind.LocalTime => temporal.AsLocalTime().ToString(),
        CypherValueKind.Time => temporal.AsTime().ToString(),
        CypherValueKind.LocalDateTime => temporal.AsLocalDateTime().ToString(),
        CypherValueKind.DateTime => temporal.AsDateTime().ToString(),
        _ => temporal.AsDuration().ToString(),
    };

    private static void AppendString(StringBuilder text, string value)
    {
        text.Append('\'');
        foreach (var character in value)
        {
            _ = character switch
            {
                '\'' => text.Append("\\'"),
                '\\' => text.Append("\\\\"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                < ' ' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
                _ => text.Append(character),
            };
        }

        text.Append('\'');
    }

    private static void AppendList(StringBuilder text, CypherList list)
    {
        text.Append('[');
        for (var i = 0; i < list.Count; i++)
        {
            if (i > 0)
                text.Append(", ");
            Append(text, list[i]);
        }

        text.Append(']');
    }

    private static void AppendMap(StringBuilder text, CypherMap map)
    {
        text.Append('{');
        var separator = "";
        foreach (var (key, value) in map)
        {
            text.Append(separator).Append(OfName(key)).Append(": ");
            Append(text, value);
            separator = ", ";
        }

        text.Append('}');
    }

    private static void AppendNode(StringBuilder text, GraphNode node)
    {
        text.Append('(');
        foreach (var label in node.Labels)
            text.Append(':').Append(OfName(label));
        AppendProperties(text, node.Properties, node.Labels.Count > 0);
        text.Append(')');
    }

    private static void AppendRelationship(StringBuilder text, GraphRelationship relationship)
    {
        text.Append("[:").Append(OfName(relationship.Type));
        AppendProperties(text, relationship.Properties, true);
        text.Append(']');
    }

    private static void AppendProperties(StringBuilder text, CypherMap properties, bool afterText)
    {
        if (properties.Count == 0)
            return;
        if (afterText)
            text.Append(' ');
        AppendMap(text, properties);
    }

    private static void AppendPath(StringBuilder text, GraphPath path)
    {
        text.Append('<');
        AppendNode(text, path.Nodes[0]);
        for (var i = 0; i < path.Relationships.Count; i++)
        {
            var relationship = path.Relationships[i];
            var forward = relationship.StartNodeElementId == path.Nodes[i].ElementId;
            text.Append(forward ? "-" : "<-");
            AppendRelationship(text, relationship);
            text.Append(forward ? "->" : "-");
            AppendNode(text, path.Nodes[i + 1]);
        }

        text.Append('>');
    }

    private static string OfName(string name) =>
        name.Length > 0 && (char.IsLetter(name[0]) || name[0] == '_') && name.All(c => char.IsLetterOrDigit(c) || c == '_')
            ? name
            : $"`{name.Replace("`", "``", StringComparison.Ordinal)}`";
}

using System.Globalization;
using BriefingQA.Answering.Linking;
using BriefingQA.Cypher.Values;
using BriefingQA.Graph.Schema;

namespace BriefingQA.Answering.Translation.Nodes;

/// <summary>Values as an answer shows them: as the graph holds them, with the unit of the schema.</summary>
internal static class NodeValueText
{
    /// <summary>Of the trillion the last digit that a double holds exactly.</summary>
    private const double LargestExact = 1e15;

    public static string Of(CypherValue value, PropertyType property) => value.Kind switch
    {
        CypherValueKind.Null => "",
        CypherValueKind.Integer or CypherValueKind.Float => Plain(value) + property.Unit,
        CypherValueKind.String when property.Unit is { Length: > 0 } unit && double.TryParse(value.AsString(), NumberStyles.Float, CultureInfo.InvariantCulture, out _) => value.AsString() + unit,
        _ => Plain(value),
    };

    public static string Plain(CypherValue value) => value.Kind switch
    {
        CypherValueKind.Null => "",
        CypherValueKind.String => value.AsString(),
        CypherValueKind.Integer => value.AsInteger().ToString(CultureInfo.InvariantCulture),
        CypherValueKind.Float => Number(value.AsFloat()),
        CypherValueKind.Boolean => value.AsBoolean() ? "是" : "否",
        CypherValueKind.List => string.Join("、", value.AsList().Select(Plain)),
        CypherValueKind.Date when DateOnly.TryParse(value.ToString(), CultureInfo.InvariantCulture, out var date) => date.ToString("yyyy年M月d日", CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    /// <summary>All digits that the number has, and no more.</summary>
    public static string Number(double value) => Math.Abs(value) < LargestExact
        ? ((decimal)value).ToString("0.############", CultureInfo.InvariantCulture)
        : value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>What people call a property.</summary>
    public static string Label(PropertyType property, bool isEnglish) => isEnglish
        ? First(property.English, property.Name) + " "
        : First(property.Chinese, property.Name);

    /// <summary>What people call the nodes of a label.</summary>
    public static string Label(NodeType type, bool isEnglish) => First(isEnglish ? type.English : type.Chinese, type.Label);

    private static string First(IReadOnlyList<string> words, string identifier) => words is [var first, ..] ? first : Identifiers.Words(identifier);

    public static bool IsTrue(CypherValue value) => value.Kind switch
    {
        CypherValueKind.Boolean => value.AsBoolean(),
        CypherValueKind.Integer or CypherValueKind.Float => value.AsNumber() != 0,
        CypherValueKind.String => value.AsString() is "是" or "有" or "true" or "True" or "Y" or "yes" or "Yes" or "1",
        _ => false,
    };

    public static int Order(CypherValue left, CypherValue right) =>
        left.Kind is CypherValueKind.Integer or CypherValueKind.Float && right.Kind is CypherValueKind.Integer or CypherValueKind.Float
            ? left.AsNumber().CompareTo(right.AsNumber()) : string.CompareOrdinal(left.ToString(), right.ToString());
}

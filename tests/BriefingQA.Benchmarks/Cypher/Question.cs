using System.Text.Json;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Benchmarks.Cypher;

/// <summary>One question of the peers' list, in Cypher.</summary>
internal sealed record Question(string Id, string Query, IReadOnlyDictionary<string, CypherValue> Parameters)
{
    public static IReadOnlyList<Question> ReadAll(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        return [.. document.RootElement.EnumerateArray().Select(question => new Question(
            question.GetProperty("id").GetString()!,
            question.GetProperty("query").GetString()!,
            question.GetProperty("parameters").EnumerateObject().ToDictionary(parameter => parameter.Name, parameter => ValueOf(parameter.Value))))];
    }

    private static CypherValue ValueOf(JsonElement value) => value.ValueKind == JsonValueKind.Number
        ? value.TryGetInt64(out var integer) ? CypherValue.Of(integer) : CypherValue.Of(value.GetDouble())
        : CypherValue.Of(value.GetString());
}

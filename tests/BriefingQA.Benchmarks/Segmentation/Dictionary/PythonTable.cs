using System.Text.Json;
using System.Text.RegularExpressions;

namespace BriefingQA.Benchmarks.Segmentation.Dictionary;

/// <summary>Reads one of jieba's model tables, a Python file <c>P={…}</c>, as JSON; a state <c>('B', 'nr')</c> becomes <c>"B nr"</c>.</summary>
internal static partial class PythonTable
{
    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true };

    public static JsonElement Read(string path)
    {
        var text = File.ReadAllText(path);
        var json = State().Replace(text[text.IndexOf('{')..], "\"$1 $2\"").Replace('(', '[').Replace(')', ']').Replace('\'', '"');
        using var document = JsonDocument.Parse(json, Options);
        return document.RootElement.Clone();
    }

    /// <summary>The table as a dictionary, and one level down as well.</summary>
    public static Dictionary<string, Dictionary<string, double>> ReadNested(string path) =>
        Read(path).EnumerateObject().ToDictionary(entry => entry.Name, entry => Numbers(entry.Value));

    public static Dictionary<string, double> Numbers(JsonElement table) =>
        table.EnumerateObject().ToDictionary(entry => entry.Name, entry => entry.Value.GetDouble());

    [GeneratedRegex(@"\('([BEMS])',\s*'([a-z]+)'\)")]
    private static partial Regex State();
}

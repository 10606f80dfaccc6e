using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace BriefingQA.LanguageModels;

/// <summary>The prompts of the folder <c>prompts/</c>. Its README says what each is for.</summary>
public sealed class PromptFolder(string path)
{
    /// <exception cref="PromptException">The file is missing, or has no version at its head.</exception>
    public Prompt Read(string name)
    {
        var file = Path.Combine(path, name);
        try
        {
            var lines = File.ReadAllLines(file);
            var end = Array.IndexOf(lines, "---", 1);
            if (lines is not ["---", ..] || end < 0 || lines[1..end].FirstOrDefault(line => line.StartsWith("version:", StringComparison.Ordinal)) is not { } version)
                throw new PromptException($"{file}: expected '---', a line 'version: N' and '---' at the head.");
            return new Prompt(name, int.Parse(version["version:".Length..], CultureInfo.InvariantCulture), string.Join('\n', lines[(end + 1)..]).Trim());
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or FormatException)
        {
            throw new PromptException($"{file}: {exception.Message}", exception);
        }
    }

    /// <summary>The pairs of question and query that show a model what is wanted.</summary>
    /// <exception cref="PromptException">The file is missing, or not of the expected shape.</exception>
    public IReadOnlyList<PromptExample> ReadExamples(string name)
    {
        var file = Path.Combine(path, name);
        try
        {
            using var text = File.OpenText(file);
            var examples = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build().Deserialize<ExampleFile>(text).Examples;
            return [.. examples.Select(example => new PromptExample(example.Question.Trim(), example.Cypher.Trim()))];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or YamlException or NullReferenceException)
        {
            throw new PromptException($"{file}: {exception.Message}", exception);
        }
    }

    private sealed class ExampleFile
    {
        public int Version { get; set; }
        public List<Example> Examples { get; set; } = [];
    }

    private sealed class Example
    {
        public string Question { get; set; } = "";
        public string Cypher { get; set; } = "";
    }
}

/// <summary>A prompt without the head of its file.</summary>
/// <param name="Name">Of the file, in the folder.</param>
/// <param name="Version">Raised with every change of the text that may change what a model replies.</param>
public sealed record Prompt(string Name, int Version, string Text);

/// <summary>A question with the query that answers it, as a model is shown them.</summary>
public sealed record PromptExample(string Question, string Cypher);

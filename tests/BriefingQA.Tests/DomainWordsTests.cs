using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace BriefingQA.Tests;

/// <summary>The words of the domain are data: no C# file of the product holds one.</summary>
public partial class DomainWordsTests
{
    private static readonly string Root = FindRoot();

    public static TheoryData<string, string> Lists => new()
    {
        { "industries.yaml", "industries" },
        { "industries.yaml", "products" },
        { "industries.yaml", "regions" },
        { "organizations.yaml", "named" },
    };

    [Theory]
    [MemberData(nameof(Lists))]
    public void No_source_file_names_what_the_lexicon_lists(string file, string list)
    {
        // Latin abbreviations are left out: they are parts of Cypher's and SQL's keywords.
        var words = ReadWords(Path.Combine(Root, "graph-seed", "lexicon", file), list).Where(word => word.Length > 1 && word.All(c => c > '\u2E80')).ToHashSet();
        Assert.NotEmpty(words);

        var named =
            from path in Directory.EnumerateFiles(Path.Combine(Root, "src"), "*.cs", SearchOption.AllDirectories)
            where !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
            from line in File.ReadLines(path)
            where !line.TrimStart().StartsWith("//", StringComparison.Ordinal)
            from Match literal in Literal().Matches(line)
            from word in words
            where literal.Value.Contains(word, StringComparison.Ordinal)
            select $"{Path.GetRelativePath(Root, path)}: {word} in {literal.Value}";

        Assert.Empty(named);
    }

    private static IEnumerable<string> ReadWords(string path, string list)
    {
        var yaml = new YamlStream();
        using var reader = File.OpenText(path);
        yaml.Load(reader);
        return Scalars(((YamlMappingNode)yaml.Documents[0].RootNode)[list]);
    }

    private static IEnumerable<string> Scalars(YamlNode node) => node switch
    {
        YamlScalarNode scalar => [scalar.Value!],
        YamlSequenceNode sequence => sequence.SelectMany(Scalars),
        YamlMappingNode mapping => mapping.Children.SelectMany(child => Scalars(child.Key).Concat(Scalars(child.Value))),
        _ => [],
    };

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "BriefingQA.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        return folder.FullName;
    }

    [GeneratedRegex("\"(?:[^\"\\\\]|\\\\.)*\"")]
    private static partial Regex Literal();
}

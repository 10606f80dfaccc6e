using YamlDotNet.RepresentationModel;

namespace BriefingQA.Extraction.Tests;

public sealed class SourceTests
{
    /// <summary>Words of the trade belong in the lexicon.</summary>
    [Fact]
    public void No_source_file_names_an_industry_or_a_product()
    {
        string root = Path.GetDirectoryName(ExtractionFixture.SeedFolder)!;
        string[] names = [.. Names("industries"), .. Names("products")];
        var named =
            from file in Directory.EnumerateFiles(Path.Combine(root, "src", "BriefingQA.Extraction"), "*.cs", SearchOption.AllDirectories)
            where !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
            let text = File.ReadAllText(file)
            from name in names
            where text.Contains(name, StringComparison.Ordinal)
            select $"{Path.GetFileName(file)}: {name}";
        Assert.Empty(named);
    }

    private static IEnumerable<string> Names(string list)
    {
        using var reader = File.OpenText(Path.Combine(ExtractionFixture.SeedFolder, "lexicon", "industries.yaml"));
        var yaml = new YamlStream();
        yaml.Load(reader);
        var lists = (YamlSequenceNode)((YamlMappingNode)yaml.Documents[0].RootNode)[list];
        return lists.SelectMany(names => ((YamlSequenceNode)names).Select(name => ((YamlScalarNode)name).Value!));
    }
}

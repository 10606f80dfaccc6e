using BriefingQA.Language.Mentions;

namespace BriefingQA.Language.Tests.Mentions;

public sealed class NameCaseTests
{
    private static readonly TextAnalyzer Analyzer = new(Words.Lexicon);

    public static IEnumerable<TheoryDataRow<string, string>> Cases => CaseFile.Read("names.txt");

    [Theory, MemberData(nameof(Cases))]
    public void Names_are_found_with_kind_post_and_organization(string text, string expected) =>
        Assert.Equal(expected, string.Join("; ", Analyzer.Analyze(text, null).Mentions.OfType<NameMention>().Where(name => name.Kind != NameKind.Region).Select(Show)) is { Length: > 0 } found ? found : "none");

    [Fact]
    public void Mentions_stand_in_order_and_those_of_one_kind_do_not_overlap()
    {
        foreach (var row in Cases)
        {
            var mentions = Analyzer.Analyze(row.Data.Item1, null).Mentions;
            Assert.Equal(mentions.OrderBy(mention => mention.Start), mentions);
            Assert.All(mentions, mention => Assert.Equal(row.Data.Item1[mention.Start..mention.End], mention.Text));
        }
    }

    private static string Show(NameMention name)
    {
        var post = name.Kind == NameKind.Person && (name.Title ?? name.Organization) is not null ? $" ({name.Title}{(name.Organization is null ? "" : " @ " + name.Organization)})" : "";
        return $"{name.Kind} {name.Name}{post}";
    }
}

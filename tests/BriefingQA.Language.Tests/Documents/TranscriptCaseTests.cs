using BriefingQA.Language.Documents;

namespace BriefingQA.Language.Tests.Documents;

/// <summary>Each file of Cases holds a transcript, a line of three hyphens, and its statements: role, speaker, text.</summary>
public sealed class TranscriptCaseTests
{
    private static readonly TranscriptReader Reader = new(Words.Lexicon);

    public static IEnumerable<TheoryDataRow<string>> Cases =>
        Directory.EnumerateFiles(Path.GetDirectoryName(CaseFile.PathOf("x"))!, "*.txt").Order().Select(file => new TheoryDataRow<string>(Path.GetFileNameWithoutExtension(file)));

    [Theory, MemberData(nameof(Cases))]
    public void Statements_have_their_role_and_speaker(string name)
    {
        var parts = File.ReadAllText(CaseFile.PathOf(name + ".txt")).Split("\n---\n");
        var statements = Reader.Read(parts[0]).Statements.Select(Show);
        Assert.Equal(parts[1].Trim(), string.Join('\n', statements));
    }

    [Fact]
    public void An_exchange_tells_its_question_who_asks_and_who_answers()
    {
        var transcript = Reader.Read("新华社记者：\n第一问？还有第二问？\n王丽：\n答一。\n记者：\n没有答完的问题（下转第2版）");
        Assert.Equal(
            [("第一问？还有第二问？", "新华社记者", "王丽"), ("没有答完的问题（下转第2版）", null, null)],
            transcript.Exchanges.Select(exchange => (exchange.Question, exchange.Asker, exchange.AnsweredBy)));
    }

    [Fact]
    public void The_header_tells_date_theme_series_and_session()
    {
        var header = Reader.Read("5月6日，某厅举行“惠民生”系列发布会第二场，主题是“让出行更便捷”。\n记者：2021年进展如何？\n周文：很好。").Header;
        Assert.Equal(("5月6日", new DateOnly(2022, 5, 6), "让出行更便捷", "惠民生", "第二场"), (header.DateText, header.Date, header.Theme, header.Series, header.Session));
    }

    private static string Show(Statement statement) =>
        statement.Speaker is { } speaker ? $"{statement.Role} {speaker}: {statement.Text}" : $"{statement.Role}: {statement.Text}";
}

namespace BriefingQA.Answering.Tests;

/// <summary>Questions over made-up briefings of several ministries and governments, which the shipped one has nothing in common with.</summary>
public sealed class MadeUpBriefingTests(MadeUpBriefings briefings) : IClassFixture<MadeUpBriefings>
{
    private static readonly string[] InEnglish = ["education", "energy", "emergency", "transport", "linjiang", "qingshan", "railway", "insurance", "prices"];

    public static IEnumerable<TheoryDataRow<string, string, string>> Cases =>
        from entry in new[] { "transport", "education", "linjiang", "energy", "emergency", "qingshan", "railway", "insurance", "prices", "fishery", "heling", "transport+transport-2" }
        from row in AnswerCases.Of((entry.Contains('+') ? "two-transport" : entry) + ".txt").Concat(InEnglish.Contains(entry) ? AnswerCases.Of(entry + "-english.txt") : [])
        select new TheoryDataRow<string, string, string>(entry, row.Data.Item1, row.Data.Item2);

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Answer_holds_what_the_case_says(string briefing, string questions, string expected)
    {
        var answerer = await briefings.AnswererAsync(briefing, TestContext.Current.CancellationToken);
        Answer? answer = null;
        foreach (var question in questions.Split(" > "))
            answer = await answerer.AskAsync(new AskRequest(question, answer?.ConversationId), TestContext.Current.CancellationToken);

        AnswerCases.Verify(answer!, expected);
    }
}

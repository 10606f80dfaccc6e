using System.Collections.Concurrent;

namespace BriefingQA.Answering.Tests.Domains;

/// <summary>The translator over graphs that nothing in the code or the lexicons was written for.</summary>
public sealed class DomainTests : IAsyncLifetime
{
    private readonly ConcurrentDictionary<string, Task<Domain>> _domains = new();

    public static IEnumerable<TheoryDataRow<string, DomainQuestion>> Questions =>
        from name in Domain.Names
        from question in Domain.Questions(name)
        select new TheoryDataRow<string, DomainQuestion>(name, question) { TestDisplayName = $"{question.Id}: {question.Question}" };

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task Answer_holds_what_the_question_says(string name, DomainQuestion question)
    {
        var domain = await _domains.GetOrAdd(name, Domain.LoadAsync);

        var answer = await domain.Answerer.AskAsync(new AskRequest(question.Question), TestContext.Current.CancellationToken);

        await AnswerContract.HoldsAsync(answer, domain.Database, domain.Schema, TestContext.Current.CancellationToken);
        if (question.MustContain is not { } wanted)
        {
            Assert.Equal(AnswerStatus.NoAnswer, answer.Status);
            return;
        }

        Assert.Equal(AnswerStatus.Answered, answer.Status);
        Assert.All(wanted, part => Assert.Contains(part, answer.Text, StringComparison.Ordinal));
        Assert.All(question.MustNotContain ?? [], part => Assert.DoesNotContain(part, answer.Text, StringComparison.Ordinal));
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        foreach (var domain in _domains.Values)
            await (await domain).DisposeAsync();
    }
}

using BriefingQA.Answering.Linking;
using BriefingQA.Answering.Questions;
using BriefingQA.Language.Lexicons;
using BriefingQA.Language.Mentions;

namespace BriefingQA.Answering.Tests.Robustness;

/// <summary>A few of the mutated questions that <c>benchmarks answering --mutated</c> asks by the thousand.</summary>
public sealed class MutatedQuestionTests(ShippedBriefing briefing) : IClassFixture<ShippedBriefing>
{
    private const int Count = 200, Seed = 7;

    private const double SameAnswer = 0.9;

    private static readonly List<string> Questions = [.. AnswerCases.Of("shipped-briefing.txt").Select(row => row.Data.Item1).Where(question => !question.Contains(" > ", StringComparison.Ordinal))];

    [Fact]
    public async Task No_edit_makes_the_answerer_fail_or_overflow()
    {
        var mutator = new QuestionMutator(Seed);
        for (var i = 0; i < Count; i++)
        {
            var answer = await AskAsync(mutator.Anywhere(Questions[i % Questions.Count]));

            Assert.InRange(answer.Text.Length, 1, 200);
            Assert.True(answer.Status != AnswerStatus.Answered || answer.Cypher.Length == 0 || answer.Columns.Count > 0, answer.Text);
        }
    }

    [Fact]
    public async Task One_edit_beside_names_and_numbers_leaves_the_answer()
    {
        var lexicon = Lexicon.Load(Path.Combine(AppContext.BaseDirectory, "graph-seed", "lexicon"));
        var index = await new GraphIndexReader(briefing.Database, briefing.Schema, new WordForms([]), new TextAnalyzer(lexicon)).ReadAsync(TestContext.Current.CancellationToken);
        var mutator = new QuestionMutator(Seed);
        var (same, all) = (0, 0);
        var changed = new List<string>();
        for (var i = 0; i < Count; i++)
        {
            var question = Questions[i % Questions.Count];
            if (mutator.Beside(question, QuestionMutator.Free(question, index)) is not { } edited)
                continue;
            all++;
            var (before, after) = (await AskAsync(question), await AskAsync(edited));
            if (before.Status == after.Status && (before.Status != AnswerStatus.Answered || QuestionMutator.SameAnswer(before.Text, after.Text)))
                same++;
            else
                changed.Add($"{question} | {edited} | {before.Text} | {after.Text}");
        }

        Assert.True(same >= SameAnswer * all, $"{same} of {all}\n{string.Join('\n', changed)}");
    }

    private Task<Answer> AskAsync(string question) => briefing.Answerer.AskAsync(new AskRequest(question), TestContext.Current.CancellationToken);
}

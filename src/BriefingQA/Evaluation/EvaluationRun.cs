using System.Diagnostics;
using BriefingQA.Answering;

namespace BriefingQA.Evaluation;

/// <summary>All questions asked of one translator.</summary>
internal sealed record EvaluationRun(TranslatorChoice Translator, IReadOnlyList<EvaluatedAnswer> Answers)
{
    public int Right => Answers.Count(answer => answer.Right == true);

    public int Judged => Answers.Count(answer => answer.Right is not null);

    /// <summary>Null where no question says what is right.</summary>
    public double? Accuracy => Judged == 0 ? null : (double)Right / Judged;

    public TimeSpan Elapsed => Answers.Aggregate(TimeSpan.Zero, (sum, answer) => sum + answer.Elapsed);

    /// <param name="each">Hears each answer as it comes.</param>
    public static async Task<EvaluationRun> AskAsync(
        QuestionAnswerer answerer, IReadOnlyList<EvaluationQuestion> questions, TranslatorChoice translator, Func<EvaluatedAnswer, Task>? each, CancellationToken cancellationToken)
    {
        var answers = new List<EvaluatedAnswer>();
        foreach (var question in questions)
        {
            var started = Stopwatch.GetTimestamp();
            var (answer, prompt, completion) = await AskAsync(answerer, question, translator, cancellationToken);
            answers.Add(new EvaluatedAnswer(question, answer, AnswerJudge.Judge(question, answer), Stopwatch.GetElapsedTime(started), prompt, completion));
            if (each is not null)
                await each(answers[^1]);
        }

        return new EvaluationRun(translator, answers);
    }

    private static async Task<(Answer Answer, long Prompt, long Completion)> AskAsync(
        QuestionAnswerer answerer, EvaluationQuestion question, TranslatorChoice translator, CancellationToken cancellationToken)
    {
        string? conversation = null;
        long prompt = 0, completion = 0;
        Answer? answer = null;
        foreach (var text in question.Before.Append(question.Question))
        {
            answer = await answerer.AskAsync(new AskRequest(text, conversation, Translator: translator), cancellationToken);
            conversation = answer.ConversationId;
            prompt += answer.Model?.PromptTokens ?? 0;
            completion += answer.Model?.CompletionTokens ?? 0;
        }

        return (answer!, prompt, completion);
    }
}

/// <param name="Right">Null where the question does not say what is right.</param>
/// <param name="PromptTokens">Of the questions before it, too.</param>
internal sealed record EvaluatedAnswer(EvaluationQuestion Question, Answer Answer, bool? Right, TimeSpan Elapsed, long PromptTokens, long CompletionTokens);

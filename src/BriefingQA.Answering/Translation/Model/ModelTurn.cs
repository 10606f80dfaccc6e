using BriefingQA.Answering.Answers;
using BriefingQA.Answering.Linking;
using BriefingQA.LanguageModels;

namespace BriefingQA.Answering.Translation.Model;

/// <summary>One question with a model at hand: who is asked first, what the model cost, why it could not help.</summary>
/// <param name="asked">The question as it was asked, where the rules read a translation of it.</param>
internal sealed class ModelTurn(ITranslator model, TranslatorChoice choice, ModelSession session, Func<AnswerProgress, ValueTask>? progress, string? asked = null)
{
    /// <summary>From this support on an answer of the rules is not doubted.</summary>
    private const double SureOfRules = 0.78;

    private bool _answered;
    private string? _failure;

    public ModelSession Session => session;

    /// <summary>How well an answer of the rules is supported that the model's must surpass; 0 where they have none.</summary>
    public double SupportOfRules { get; private set; }

    public async Task<Draft?> AnswerAsync(QuestionContext context, Func<Task<Draft?>> byRules, CancellationToken cancellationToken)
    {
        var draft = choice == TranslatorChoice.Auto ? await byRules() : null;
        if (draft is { Declined: null })
        {
            if (draft.Support >= SureOfRules)
                return draft;
            SupportOfRules = draft.Support;
        }

        try
        {
            var frame = asked is null ? context.Frame : context.Frame with { Text = asked };
            if (await model.TryAnswerAsync(context with { Frame = frame, Turn = this }, cancellationToken) is { } answer)
            {
                _answered = true;
                return answer;
            }
        }
        catch (ModelException exception)
        {
            _failure = Say(exception.Fault);
        }

        // A model that fails is no reason to fail the question; one that finds nothing has spoken.
        return choice == TranslatorChoice.Model && _failure is not null ? await byRules() : draft;
    }

    /// <summary>Tells what was found, before the words come.</summary>
    public ValueTask FoundAsync(QuestionContext context, Draft draft) =>
        progress?.Invoke(new AnswerProgress.Found(AnswerComposer.Compose(context.Frame, draft, context.Index) with { Translator = "model" })) ?? ValueTask.CompletedTask;

    public ValueTask SayAsync(string words) =>
        words.Length == 0 || progress is null ? ValueTask.CompletedTask : progress(new AnswerProgress.Words(words));

    /// <summary>The answer with who gave it, what the model cost, and why it could not help.</summary>
    public Answer Complete(Answer answer) => answer with
    {
        Translator = _answered ? "model" : "rules",
        Model = session.Requests == 0 ? null : new AnswerModel(session.Model.Name, session.Usage.Prompt, session.Usage.Completion),
        Interpretation = _failure is null ? answer.Interpretation : $"{answer.Interpretation}（{_failure}，由规则回答）",
    };

    private static string Say(ModelFault fault) => fault switch
    {
        ModelFault.Unreachable => "语言模型连接不上",
        ModelFault.TimedOut => "语言模型超时未答",
        ModelFault.Busy => "语言模型请求过多",
        ModelFault.Failed => "语言模型服务出错",
        ModelFault.KeyRefused => "语言模型不接受密钥",
        ModelFault.Refused => "语言模型拒绝了请求",
        ModelFault.Malformed => "语言模型的回复无法读懂",
        ModelFault.CircuitOpen => "语言模型连续出错，暂停使用",
        _ => "语言模型的用量已到上限",
    };
}

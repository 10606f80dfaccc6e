using System.Text;

namespace BriefingQA.Language.Documents;

/// <summary>An exchange while it is read.</summary>
internal sealed class ExchangeDraft(int order, int? section, string? asker)
{
    private readonly StringBuilder _question = new();
    private TextSpan? _span;

    public int Order => order;

    public string? AnsweredBy { get; set; }

    public bool IsAnswered { get; set; }

    public bool HasQuestion => _span is not null;

    public void AddQuestion(string text, TextSpan span)
    {
        _question.Append(text);
        _span = new TextSpan(_span?.Start ?? span.Start, span.End);
    }

    public Exchange ToExchange() => new(order, section, _question.ToString(), _span ?? default, asker, AnsweredBy);
}

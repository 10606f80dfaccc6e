using System.Text;
using BriefingQA.Language.Lexicons;

namespace BriefingQA.Language.Documents;

/// <summary>An exchange while it is read.</summary>
internal sealed class ExchangeDraft(int order, int? section, string? asker)
{
    /// <summary>谢谢您的提问。 A shorter sentence answers nothing yet.</summary>
    private const int LongestCourtesy = 12;

    private const int LongestHandover = 60;

    private readonly StringBuilder _question = new();
    private TextSpan? _span;
    private string? _answeredBy;
    private bool _isHandedOver;

    public int Order => order;

    public bool IsAnswered { get; private set; }

    public bool HasQuestion => _span is not null;

    public void AddQuestion(string text, TextSpan span)
    {
        _question.Append(text);
        _span = new TextSpan(_span?.Start ?? span.Start, span.End);
    }

    /// <summary>The first who answers counts, but not one who only hands over to the next.</summary>
    public void Answer(string? speaker)
    {
        if (_answeredBy is null || _isHandedOver && speaker is not null && speaker != _answeredBy)
        {
            _answeredBy = speaker;
            _isHandedOver = false;
        }

        IsAnswered = true;
    }

    /// <summary>这个问题请某某回答。 hands over, unless something else is answered.</summary>
    public void NoteAnswer(ReadOnlySpan<char> sentence, SpeechLexicon lexicon)
    {
        if (sentence.Length <= LongestHandover && sentence.IndexOf('请') is >= 0 and var ask && EndsAsking(sentence[ask..], lexicon))
            _isHandedOver = true;
        else if (sentence.Length > LongestCourtesy)
            _isHandedOver = false;
    }

    public Exchange ToExchange() => new(order, section, _question.ToString(), _span ?? default, asker, _answeredBy);

    private static bool EndsAsking(ReadOnlySpan<char> request, SpeechLexicon lexicon)
    {
        for (var at = 2; at < request.Length; at++)
        {
            if (lexicon.HandingOver.MatchLength(request, at) > 0)
                return true;
        }

        return false;
    }
}

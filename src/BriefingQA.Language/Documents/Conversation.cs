using BriefingQA.Language.Lexicons;

namespace BriefingQA.Language.Documents;

/// <summary>Who speaks at a point of a transcript, and to which question; the turns and attributions passed so far decide.</summary>
/// <param name="labelsAnswers">Whether answers have labels of their own; where only questions have, an answer begins with the next paragraph.</param>
internal sealed class Conversation(TranscriptDraft draft, SpeechLexicon lexicon, IReadOnlySet<string> chairs, bool labelsAnswers)
{
    private string? _lastPerson;
    private ExchangeDraft? _exchange;

    /// <summary>A question that nobody has answered when the chair takes a turn: the next who speaks answers it.</summary>
    private ExchangeDraft? _passedOn;
    private bool _inQuestion;

    /// <summary>The official whom the title calls 有关负责人 and who gives all the answers.</summary>
    public string? UnnamedOfficial { get; set; }

    /// <summary>Whether a label has opened the turn that goes on; reported speech has none.</summary>
    public bool InTurn { get; private set; }

    public bool InExchange => _exchange is not null;

    public string? Speaker { get; private set; }

    /// <summary>The part that speech plays at this point; null outside speech.</summary>
    public StatementRole? Role => (_inQuestion, _exchange) switch
    {
        (true, _) => StatementRole.Question,
        (_, not null) => StatementRole.Answer,
        _ when Speaker is not null || InTurn => StatementRole.Remarks,
        _ => null,
    };

    public void TakeTurn(TurnLabel label)
    {
        InTurn = true;
        switch (label.Kind)
        {
            case TurnKind.Question:
                Ask(label.Name);
                break;
            case TurnKind.Host:
            case TurnKind.Person when chairs.Contains(label.Name):
                _passedOn = _exchange is { HasQuestion: true, IsAnswered: false } open ? open : null;
                _exchange = null;
                _inQuestion = false;
                Speaker = lexicon.Hosts.Contains(label.Name) ? null : label.Name;
                break;
            case TurnKind.UnnamedAnswer:
                Answer(UnnamedOfficial ?? (lexicon.Answerers.Contains(label.Name) ? null : label.Name));
                break;
            default:
                _lastPerson = label.Name;
                (_exchange, _passedOn) = (_exchange ?? _passedOn, null);
                Answer(label.Name);
                break;
        }
    }

    /// <summary>Follows reported speech; what introduces a question is a statement of its own.</summary>
    public void Follow(SpeechAttribution attribution)
    {
        switch (attribution.Source)
        {
            case SpeechSource.Questioner:
                Speaker = null;
                _exchange = null;
                _inQuestion = false;
                break;
            case SpeechSource.Person:
                Answer(attribution.Speaker);
                _lastPerson = attribution.Speaker;
                break;
            case SpeechSource.UnnamedOfficial:
                Answer(attribution.Speaker);
                break;
            case SpeechSource.Pronoun when _lastPerson is not null:
                Answer(_lastPerson);
                break;
        }
    }

    public void Ask(string? asker)
    {
        _passedOn = null;
        _exchange = draft.BeginExchange(lexicon.Questioners.Contains(asker) ? null : asker);
        Speaker = null;
        _inQuestion = true;
    }

    /// <summary>A question that a paragraph of its own asks, without a label.</summary>
    public void AskUnlabelled()
    {
        InTurn = true;
        Ask(asker: null);
    }

    public void Answer(string? speaker)
    {
        Speaker = speaker;
        _inQuestion = false;
        _exchange?.Answer(speaker);
    }

    /// <summary>Someone gives the whole speech that follows.</summary>
    public void BeginSpeech(string speaker) => _lastPerson = Speaker = speaker;

    /// <summary>Another report begins: nothing carries over.</summary>
    public void BeginReport()
    {
        _exchange = null;
        _inQuestion = false;
        InTurn = false;
        Speaker = null;
    }

    /// <summary>A heading ends a question that got no answer.</summary>
    public void PassHeading()
    {
        if (_exchange is { IsAnswered: false })
            _exchange = null;
    }

    public void EndParagraph()
    {
        if (!InTurn)
            _inQuestion = false;
        else if (_inQuestion && !labelsAnswers && _exchange is { HasQuestion: true })
            Answer(UnnamedOfficial);
    }

    /// <summary>The author's own words go on.</summary>
    public void ForgetSpeaker() => Speaker = null;

    /// <summary>Adds a stretch of a block to the draft with who says it.</summary>
    public void Emit(Block block, int start, int end, StatementRole role)
    {
        var speaker = role is StatementRole.Answer or StatementRole.Remarks ? Speaker : null;
        if (role == StatementRole.Answer)
            _exchange?.NoteAnswer(block.Text.AsSpan(start, end - start), lexicon);
        draft.Add(block, start, end, role, speaker, _exchange);
    }
}

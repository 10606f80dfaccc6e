using BriefingQA.Language.Lexicons;
using BriefingQA.Language.Mentions;

namespace BriefingQA.Language.Documents;

/// <summary>Goes through the blocks of a transcript in order and tells for each sentence what part it plays and who says it.</summary>
internal sealed class TranscriptAssembler
{
    /// <summary>A line with only a post and a name this near to the start names who gives the whole speech.</summary>
    private const int BlocksOfTitle = 8;

    private const string OriginalTitle = "原标题：";

    private readonly Lexicon _lexicon;
    private readonly Furniture _furniture;
    private readonly TurnLabelReader _labels;
    private readonly ReportedSpeech _speech;
    private readonly SentenceSplitter _splitter;
    private readonly SentenceForms _forms;
    private readonly HashSet<string> _speakers;
    private readonly HashSet<string> _chairs;
    private readonly bool _hasTurns;
    private readonly TranscriptDraft _draft = new();

    private string? _speaker;
    private string? _lastPerson;
    private string? _unnamedOfficial;
    private ExchangeDraft? _exchange;
    private bool _inQuestion;
    private bool _inTurn;

    public TranscriptAssembler(IReadOnlyList<Block> blocks, Lexicon lexicon, PersonNameReader names, TurnLabelReader labels, HashSet<string> speakers)
    {
        _lexicon = lexicon;
        _furniture = new Furniture(lexicon, names);
        _labels = labels;
        _speech = new ReportedSpeech(lexicon, names);
        _splitter = new SentenceSplitter(lexicon.Speech.Verbs);
        _forms = new SentenceForms(lexicon.Speech);
        _speakers = speakers;
        _chairs = ChairDirectory.Collect(blocks, lexicon.Speech, labels, speakers);
        _hasTurns = blocks.Any(block => labels.Read(block.Text, 0, beginsParagraph: true) is not null);
        foreach (var block in blocks)
            Add(block);
    }

    public TranscriptDraft Draft => _draft;

    private void Add(Block block)
    {
        _draft.Paragraph++;
        var start = 0;
        for (int lead; start == 0 && (lead = _furniture.LeadLength(block)) > 0; start = lead)
        {
            if (HeaderReader.DateOf(block.Text.AsSpan(0, lead)) is not null && !_hasTurns)
                BeginReport();
            Emit(block, 0, lead, StatementRole.Noise);
        }

        if (block.Text.AsSpan(start).StartsWith(OriginalTitle))
            start = AddOriginalTitle(block, start);
        if (start >= block.Text.Length)
            return;
        if (block.IsHeading)
            AddHeading(block.From(start));
        else
            AddSentences(block, start);
    }

    /// <summary>原标题：… up to the byline or the end of the block.</summary>
    private int AddOriginalTitle(Block block, int start)
    {
        var title = start + OriginalTitle.Length;
        Emit(block, start, title, StatementRole.Noise);
        var (end, behind) = FindByline(block, title);
        BeginSection(block, title, end);
        if (behind > end)
            Emit(block, end, behind, StatementRole.Noise);
        return behind;
    }

    /// <summary>Where 某报讯 记者某某 发自某地 begins and ends in a block; the end of the block where it does not.</summary>
    private (int Start, int End) FindByline(Block block, int from)
    {
        for (var at = from; at < block.Text.Length; at++)
        {
            var media = _lexicon.Organizations.Media.MatchLength(block.Text, at);
            if (media > 0 && Furniture.BylineLength(block, at) is > 0 and var length)
                return (at, at + length);
        }

        return (block.Text.Length, block.Text.Length);
    }

    private void BeginReport()
    {
        _exchange = null;
        _inQuestion = false;
        _inTurn = false;
        _speaker = null;
    }

    private void AddHeading(Block block)
    {
        var text = block.Text;
        if (_furniture.IsPersonWithPost(text, out var name))
        {
            var givesSpeech = !_hasTurns && _draft.Stamps.Count == 0 && _draft.Paragraph < BlocksOfTitle;
            if (givesSpeech)
                _lastPerson = _speaker = name;
            _draft.Add(block, 0, text.Length, givesSpeech ? StatementRole.Headline : StatementRole.Noise, speaker: null, exchange: null);
        }
        else if (_lexicon.Organizations.Named.Contains(text))
        {
            Emit(block, 0, text.Length, StatementRole.Headline);
        }
        else if (_furniture.Is(text) || _furniture.IsByline(text) || text.Length < 4)
        {
            Emit(block, 0, text.Length, StatementRole.Noise);
        }
        else
        {
            _unnamedOfficial ??= _forms.UnnamedOfficialOf(text);
            BeginSection(block, 0, text.Length);
        }
    }

    private void BeginSection(Block block, int start, int end)
    {
        if (_exchange is { IsAnswered: false } && end > start)
            _exchange = null;
        _draft.BeginSection(block, start, end);
    }

    private void AddSentences(Block block, int start)
    {
        var text = start == 0 ? block.Text : block.Text[start..];
        var sentences = _splitter.Split(text);
        if (sentences.Count == 1 && SentenceForms.IsNumberedQuestion(text))
        {
            AskNumbered(block, start);
            return;
        }

        for (var index = 0; index < sentences.Count; index++)
            AddSentence(block, start + sentences[index].Start, start + sentences[index].End, isFirst: index == 0);
        if (!_inTurn)
            _inQuestion = false;
    }

    private void AddSentence(Block block, int start, int end, bool isFirst)
    {
        while (start < end && block.Text[start] == ' ')
            start++;
        var sentence = block.Text[start..end];
        if (_furniture.Is(sentence))
        {
            Emit(block, start, end, StatementRole.Noise);
            return;
        }

        if (!_inTurn && _furniture.IsPersonWithPost(sentence, out _))
        {
            Emit(block, start, end, StatementRole.Noise);
            _speaker = null;
            return;
        }

        if (_labels.Read(sentence, 0, isFirst, _speakers) is { } label)
        {
            Emit(block, start, start + label.End, StatementRole.SpeakerLabel);
            TakeTurn(label);
            if (start + label.End < end)
                AddSentence(block, start + label.End, end, isFirst: false);
            return;
        }

        if (_forms.TailStart(sentence) is > 0 and var tail)
        {
            AddSentence(block, start, start + tail, isFirst);
            Emit(block, start + tail, end, StatementRole.Noise);
            return;
        }

        if (!_inTurn)
            start = Attribute(block, start, end, sentence);
        if (start < end)
            Emit(block, start, end, CurrentRole(block.Text.AsSpan(start, end - start)));
    }

    /// <summary>Follows reported speech; what introduces a question is a statement of its own.</summary>
    /// <returns>Where the rest of the sentence begins.</returns>
    private int Attribute(Block block, int start, int end, string sentence)
    {
        if (_speech.Find(sentence, _speakers) is not { } attribution)
        {
            if (_exchange is null && _forms.IsHeadline(sentence))
                _speaker = null;
            return start;
        }

        switch (attribution.Source)
        {
            case SpeechSource.Questioner:
                _speaker = null;
                _exchange = null;
                _inQuestion = false;
                Emit(block, start, start + attribution.End, CurrentRole(sentence));
                Ask(attribution.Speaker);
                return start + attribution.End;
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

        return start;
    }

    private void TakeTurn(TurnLabel label)
    {
        _inTurn = true;
        switch (label.Kind)
        {
            case TurnKind.Question:
                Ask(label.Name);
                break;
            case TurnKind.Host:
            case TurnKind.Person when _chairs.Contains(label.Name):
                _exchange = null;
                _inQuestion = false;
                _speaker = _lexicon.Speech.Hosts.Contains(label.Name) ? null : label.Name;
                break;
            case TurnKind.UnnamedAnswer:
                Answer(_unnamedOfficial ?? (_lexicon.Speech.Answerers.Contains(label.Name) ? null : label.Name));
                break;
            default:
                _lastPerson = label.Name;
                Answer(label.Name);
                break;
        }
    }

    private void AskNumbered(Block block, int start)
    {
        _inTurn = true;
        Ask(asker: null);
        Emit(block, start, block.Text.Length, StatementRole.Question);
        Answer(_unnamedOfficial);
    }

    private void Ask(string? asker)
    {
        _exchange = _draft.BeginExchange(_lexicon.Speech.Questioners.Contains(asker) ? null : asker);
        _speaker = null;
        _inQuestion = true;
    }

    private void Answer(string? speaker)
    {
        _speaker = speaker;
        _inQuestion = false;
        if (_exchange is null)
            return;
        _exchange.AnsweredBy ??= speaker;
        _exchange.IsAnswered = true;
    }

    private StatementRole CurrentRole(ReadOnlySpan<char> sentence) => (_inQuestion, _exchange) switch
    {
        (true, _) => StatementRole.Question,
        (_, not null) => StatementRole.Answer,
        _ when _speaker is not null || _inTurn => StatementRole.Remarks,
        _ => _hasTurns || _forms.IsHeadline(sentence) ? StatementRole.Headline : StatementRole.Narration,
    };

    private void Emit(Block block, int start, int end, StatementRole role) =>
        _draft.Add(block, start, end, role, role is StatementRole.Answer or StatementRole.Remarks ? _speaker : null, _exchange);
}

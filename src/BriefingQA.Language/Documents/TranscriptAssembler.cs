using BriefingQA.Language.Lexicons;
using BriefingQA.Language.Mentions;

namespace BriefingQA.Language.Documents;

/// <summary>Goes through the blocks of a transcript in order and tells for each sentence what part it plays and who says it.</summary>
internal sealed class TranscriptAssembler
{
    /// <summary>A line with only a post and a name this near to the start names who gives the whole speech.</summary>
    private const int BlocksOfTitle = 8;

    private const int LongestNumberedQuestion = 90;

    private const string OriginalTitle = "原标题：";

    private readonly Lexicon _lexicon;
    private readonly Furniture _furniture;
    private readonly TurnLabelReader _labels;
    private readonly ReportedSpeech _speech;
    private readonly SentenceSplitter _splitter;
    private readonly HashSet<string> _speakers;
    private readonly HashSet<string> _hosts = [];
    private readonly bool _hasTurns;
    private readonly List<Statement> _statements = [];
    private readonly List<Section> _sections = [];
    private readonly List<ExchangeDraft> _exchanges = [];
    private readonly List<DateOnly> _stamps = [];

    private int _paragraph = -1;
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
        _speakers = speakers;
        _hasTurns = blocks.Any(block => labels.Read(block.Text, 0, beginsParagraph: true) is not null);
        NoteHosts(blocks);
        foreach (var block in blocks)
            Add(block);
    }

    public IReadOnlyList<Statement> Statements => _statements;

    public IReadOnlyList<Section> Sections => _sections;

    public IReadOnlyList<Exchange> Exchanges => [.. _exchanges.Where(exchange => exchange.HasQuestion).Select(exchange => exchange.ToExchange())];

    /// <summary>The dates of time stamps.</summary>
    public IReadOnlyList<DateOnly> Stamps => _stamps;

    private void Add(Block block)
    {
        _paragraph++;
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
            var givesSpeech = !_hasTurns && _stamps.Count == 0 && _paragraph < BlocksOfTitle;
            if (givesSpeech)
                _lastPerson = _speaker = name;
            Emit(block, 0, text.Length, givesSpeech ? StatementRole.Headline : StatementRole.Noise, speaker: null);
        }
        else if (_furniture.Is(text) || _furniture.IsByline(text) || text.Length < 4)
        {
            Emit(block, 0, text.Length, StatementRole.Noise);
        }
        else
        {
            _unnamedOfficial ??= UnnamedOfficialOf(text);
            BeginSection(block, 0, text.Length);
        }
    }

    private void BeginSection(Block block, int start, int end)
    {
        if (end <= start)
            return;
        if (_exchange is { IsAnswered: false })
            _exchange = null;
        _sections.Add(new Section(_sections.Count, block.Text[start..end].Trim(), SpanOf(block, start, end)));
        Emit(block, start, end, StatementRole.Heading);
    }

    private void AddSentences(Block block, int start)
    {
        var text = start == 0 ? block.Text : block.Text[start..];
        var sentences = _splitter.Split(text);
        if (sentences is [var only] && only.End <= LongestNumberedQuestion && text[^1] is '？' or '?' && IsNumbered(text))
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

        if (TailStart(sentence) is > 0 and var tail)
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
            if (_exchange is null && IsHeadline(sentence))
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
            case TurnKind.Person when _hosts.Contains(label.Name):
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
        _exchange = new ExchangeDraft(NextExchange(), CurrentSection, _lexicon.Speech.Questioners.Contains(asker) ? null : asker);
        _exchanges.Add(_exchange);
        _speaker = null;
        _inQuestion = true;
    }

    /// <summary>The order of a new exchange, in the place of one that got no question.</summary>
    private int NextExchange()
    {
        if (_exchanges is [.., { HasQuestion: false }])
            _exchanges.RemoveAt(_exchanges.Count - 1);
        return _exchanges.Count;
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

    private int? CurrentSection => _sections.Count > 0 ? _sections.Count - 1 : null;

    private StatementRole CurrentRole(ReadOnlySpan<char> sentence) => (_inQuestion, _exchange) switch
    {
        (true, _) => StatementRole.Question,
        (_, not null) => StatementRole.Answer,
        _ when _speaker is not null || _inTurn => StatementRole.Remarks,
        _ => _hasTurns || IsHeadline(sentence) ? StatementRole.Headline : StatementRole.Narration,
    };

    private bool IsHeadline(ReadOnlySpan<char> sentence)
    {
        var (meeting, verb) = (false, false);
        for (var at = 0; at < sentence.Length && !(meeting && verb); at++)
        {
            meeting |= _lexicon.Speech.Meetings.MatchLength(sentence, at) > 0;
            verb |= _lexicon.Speech.MeetingVerbs.MatchLength(sentence, at) > 0;
        }

        return meeting && verb;
    }

    private void Emit(Block block, int start, int end, StatementRole role) =>
        Emit(block, start, end, role, role is StatementRole.Answer or StatementRole.Remarks ? _speaker : null);

    private void Emit(Block block, int start, int end, StatementRole role, string? speaker)
    {
        while (end > start && block.Text[end - 1] == ' ')
            end--;
        while (start < end && block.Text[start] == ' ')
            start++;
        if (start == end)
            return;

        var text = block.Text[start..end];
        var span = SpanOf(block, start, end);
        if (role == StatementRole.Noise && HeaderReader.DateOf(text) is { } stamp)
            _stamps.Add(stamp);
        if (role == StatementRole.Question)
            _exchange?.AddQuestion(text, span);
        else if (role is StatementRole.Headline or StatementRole.Narration)
            NoteHosts(text);
        _statements.Add(new Statement(_statements.Count, text, span, role, speaker, CurrentSection, ExchangeOf(role), _paragraph) { Offsets = block.Offsets[start..end] });
    }

    private int? ExchangeOf(StatementRole role) => role is StatementRole.Heading or StatementRole.Noise ? null : _exchange?.Order;

    /// <summary>发布会由…某某主持</summary>
    private void NoteHosts(string text)
    {
        for (var at = text.IndexOf("主持", StringComparison.Ordinal); at > 0; at = text.IndexOf("主持", at + 1, StringComparison.Ordinal))
        {
            foreach (var length in (ReadOnlySpan<int>)[3, 2, 4])
            {
                if (at >= length && _speakers.Contains(text[(at - length)..at]))
                    _hosts.Add(text[(at - length)..at]);
            }
        }
    }

    /// <summary>Whoever says 欢迎出席 or 请继续提问 chairs the briefing.</summary>
    private void NoteHosts(IReadOnlyList<Block> blocks)
    {
        string? speaker = null;
        foreach (var block in blocks)
        {
            if (_labels.Read(block.Text, 0, beginsParagraph: true) is { } label)
                speaker = label.Kind is TurnKind.Person ? label.Name : null;
            if (speaker is not null && !_hosts.Contains(speaker) && SaysHosting(block.Text))
                _hosts.Add(speaker);
        }
    }

    private bool SaysHosting(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (_lexicon.Speech.Hosting.MatchLength(text, at) > 0)
                return true;
        }

        return false;
    }

    private string? UnnamedOfficialOf(string title)
    {
        if (_lexicon.Speech.AnswersPress.MatchLengthBefore(title, title.Length) == 0)
            return null;
        for (var at = 0; at < title.Length; at++)
        {
            if (_lexicon.Speech.Officials.MatchLength(title, at) is > 0 and var length)
                return title[..(at + length)];
        }

        return null;
    }

    /// <summary>Where 返回某站，查看更多 and the like begin behind the last words of a block.</summary>
    private int TailStart(string sentence)
    {
        for (var at = 1; at < sentence.Length; at++)
        {
            if (_lexicon.Speech.Tails.MatchLength(sentence, at) > 0)
                return at;
        }

        return 0;
    }

    private static bool IsNumbered(string text)
    {
        var at = text[0] is '（' or '(' ? 1 : 0;
        var digits = at;
        while (at < text.Length && (char.IsAsciiDigit(text[at]) || "一二三四五六七八九十".Contains(text[at])))
            at++;
        return at > digits && at < text.Length && text[at] is '.' or '．' or '、' or '）' or ')';
    }

    private static TextSpan SpanOf(Block block, int start, int end) => new(block.Offsets[start], block.Offsets[end - 1] + 1);
}

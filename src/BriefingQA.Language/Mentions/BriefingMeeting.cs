using BriefingQA.Language.Documents;
using BriefingQA.Language.Lexicons;

namespace BriefingQA.Language.Mentions;

/// <summary>
/// The press conference that a transcript is of, under one name: the one its opening gives, or, where it only says that a body
/// holds one (某部今天召开新闻发布会, 某部3月例行新闻发布会), the body's name and the kind of meeting.
/// </summary>
internal sealed class BriefingMeeting
{
    /// <summary>Statements of a transcript that may introduce it.</summary>
    private const int Opening = 8;

    private readonly Lexicon _lexicon;
    private readonly string? _name;

    /// <summary>Of a briefing that only a body's name tells; null where it has a name of its own.</summary>
    private readonly string? _holder;

    private readonly NameMention? _added;
    private readonly AnalyzedText? _addedTo;

    public BriefingMeeting(Transcript transcript, IReadOnlyList<AnalyzedText> analyses, Lexicon lexicon)
    {
        _lexicon = lexicon;
        List<AnalyzedText> opening =
        [
            .. analyses.Where((_, index) => transcript.Statements[index].Role is StatementRole.Headline or StatementRole.Heading or StatementRole.Narration or StatementRole.Remarks).Take(Opening),
        ];
        var named = opening.SelectMany(analysis => analysis.Mentions.OfType<NameMention>().Where(IsBriefing).Select(mention => (Mention: mention, IsPlain: IsPlain(mention, analysis)))).ToList();
        _name = named.Find(briefing => !briefing.IsPlain).Mention?.Name;
        if (_name is not null)
            return;
        var held = named.Where(briefing => briefing.Mention.Organization is not null).Select(briefing => briefing.Mention).ToList();
        if (held is [var first, ..])
        {
            _holder = first.Organization;
            var body = opening.SelectMany(analysis => analysis.Mentions.OfType<NameMention>()).FirstOrDefault(name => name.Kind == NameKind.Organization && name.Name == _holder)?.Text ?? _holder;
            _name = held.Where(mention => mention.Organization == _holder).Select(mention => body + mention.Text[^HeadEndingAt(mention.Text, mention.Text.Length)..]).MaxBy(name => name.Length);
            return;
        }

        foreach (var analysis in opening)
        {
            if (named.Count > 0 || HeldIn(analysis) is not { } added)
                continue;
            (_added, _addedTo, _name, _holder) = (added, analysis, added.Name, added.Organization);
            return;
        }
    }

    /// <summary>The mention of the briefing that no name gives.</summary>
    public NameMention? AddedTo(AnalyzedText analysis) => ReferenceEquals(analysis, _addedTo) ? _added : null;

    /// <summary>某部新闻发布会 of a transcript that names its briefing in full is that one.</summary>
    public NameMention Resolve(NameMention mention, AnalyzedText analysis) =>
        _name is not null && IsBriefing(mention) && IsPlain(mention, analysis) && (_holder is null || mention.Organization is null || mention.Organization == _holder) ? mention with { Name = _name } : mention;

    private bool IsBriefing(NameMention mention) => mention.Kind == NameKind.Meeting && HeadEndingAt(mention.Text, mention.Text.Length) > 0;

    /// <summary>Whether the name is only that of a body, a time and the kind of meeting.</summary>
    private bool IsPlain(NameMention mention, AnalyzedText analysis)
    {
        var head = mention.End - HeadEndingAt(mention.Text, mention.Text.Length);
        for (var at = mention.Start; at < head;)
        {
            var told = analysis.Mentions.FirstOrDefault(told => told.Start == at && told.End <= head && told is PeriodMention or NameMention { Kind: NameKind.Organization });
            var length = told is not null ? told.End - at : _lexicon.Headwords.Deictic.MatchLength(analysis.Text, at);
            if (length == 0)
                return false;
            at += length;
        }

        return true;
    }

    private NameMention? HeldIn(AnalyzedText analysis)
    {
        var text = analysis.Text;
        for (var end = 3; end <= text.Length; end++)
        {
            if (HeadEndingAt(text, end) is not (> 0 and var length))
                continue;
            var start = end - length;
            var body = analysis.Mentions.OfType<NameMention>().LastOrDefault(name => name.Kind == NameKind.Organization && name.End <= start && !_lexicon.Organizations.Media.Contains(name.Text));
            if (body is null || text.AsSpan(body.End, start - body.End).ContainsAny('。', '；', '：'))
                continue;
            // 某部某司司长在某部的发布会上: the ministry holds it.
            var holder = _lexicon.Organizations.Named.TryMatch(body.Text, 0, out var holding, out var full) ? (Text: body.Text[..holding], Name: full) : (body.Text, body.Name);
            return new NameMention(start, end, text[start..end]) { Kind = NameKind.Meeting, Name = holder.Text + text[start..end], Organization = holder.Name };
        }

        return null;
    }

    /// <summary>The length of 新闻发布会 or the like that ends at an offset; 0 where none does.</summary>
    private int HeadEndingAt(string text, int end)
    {
        // 第七场 behind the head
        if (end > 3 && text[end - 1] is '场' or '次' or '期' && text.LastIndexOf('第', end - 1, Math.Min(end, 5)) is > 0 and var session)
        {
            var inner = HeadEndingAt(text, session);
            return inner > 0 ? end - session + inner : 0;
        }

        var length = _lexicon.Headwords.Meetings.MatchLengthBefore(text, end);
        return length > 0 && _lexicon.Speech.Meetings.MatchLengthBefore(text, end) > 0 ? length : 0;
    }
}

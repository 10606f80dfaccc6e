using BriefingQA.Language.Documents;
using BriefingQA.Language.Lexicons;

namespace BriefingQA.Language.Mentions;

/// <summary>
/// What one transcript as a whole tells about names: who 王司长 is, which ministry a 司 belongs to, what a short form or an old
/// name stands for (以下简称《…》, 更名为). Applied to each statement after all of them have been read.
/// </summary>
internal sealed class TranscriptNames
{
    private const int LongestBracket = 60;

    private readonly PersonLexicon _words;
    private readonly OrganizationLexicon _lexicon;
    private readonly SpeechLexicon _speech;
    private readonly BriefingMeeting _briefing;
    private readonly Vocabulary<NameMention> _persons;
    private readonly ILookup<char, NameMention> _bySurname;
    private readonly Dictionary<string, string> _wholes = [];

    /// <summary>The one ministry whose parts the transcript names; null where there are more or none.</summary>
    private readonly string? _ministry;

    private readonly Vocabulary<NameMention> _shortForms;

    /// <summary>From 《纲要》 to the only document named whose title ends so.</summary>
    private readonly Dictionary<string, NameMention> _shortTitles;

    public TranscriptNames(Transcript transcript, IReadOnlyList<AnalyzedText> analyses, Lexicon lexicon)
    {
        _words = lexicon.Persons;
        _speech = lexicon.Speech;
        _briefing = new BriefingMeeting(transcript, analyses, lexicon);
        var persons = new Dictionary<string, NameMention>();
        var shortForms = new Dictionary<string, NameMention>();
        var organizations = new HashSet<string>();
        for (var index = 0; index < analyses.Count; index++)
        {
            if (transcript.Statements[index].Role == StatementRole.Noise)
                continue;
            foreach (var name in analyses[index].Mentions.OfType<NameMention>())
            {
                if (name.Kind == NameKind.Person)
                    NotePerson(name, persons);
                else if (name.Kind == NameKind.Organization && organizations.Add(name.Name))
                    NoteParts(name);
                if (ShortForm(analyses[index].Text, name.End) is { } shortForm)
                    shortForms.TryAdd(shortForm, name);
                if (OldNameOf(name, analyses[index], lexicon.Headwords.Renaming) is { } oldName)
                    shortForms.TryAdd(oldName, name);
            }
        }

        foreach (var speaker in transcript.Statements.Select(statement => statement.Speaker).OfType<string>().Distinct())
        {
            if (speaker.Length is 2 or 3)
                persons.TryAdd(speaker, new NameMention(0, speaker.Length, speaker) { Kind = NameKind.Person, Name = speaker });
        }

        _lexicon = lexicon.Organizations;
        _ministry = OnlyMinistry(organizations, lexicon.Organizations);
        _persons = new Vocabulary<NameMention>(persons);
        _bySurname = persons.Values.ToLookup(person => person.Name[0]);
        _shortForms = new Vocabulary<NameMention>(shortForms);
        _shortTitles = ShortTitles(analyses, lexicon.Headwords);
    }

    public AnalyzedText Apply(AnalyzedText analysis)
    {
        var mentions = new List<Mention>(analysis.Mentions.Count);
        foreach (var mention in analysis.Mentions)
        {
            if (mention is not NameMention name)
                mentions.Add(mention);
            else if (!Writes(name))
                mentions.Add(_briefing.Resolve(Resolve(name), analysis));
        }

        if (_briefing.AddedTo(analysis) is { } briefing)
            AddIfFree(mentions, briefing, briefing.Start, briefing.End, analysis.Text);
        AddKnown(_persons, analysis.Text, mentions);
        AddKnown(_shortForms, analysis.Text, mentions);
        AddSurnames(analysis.Text, mentions);
        return analysis with { Mentions = [.. mentions.OrderBy(mention => mention.Start)] };
    }

    /// <summary>Who writes, shows or asks is no one of the briefing; who hosts it is.</summary>
    private bool Writes(NameMention name) =>
        name is { Kind: NameKind.Person, Title: { } title } && _words.Writers.Contains(title) && !_speech.Hosts.Contains(title) && !_persons.Words.ContainsKey(name.Name);

    /// <summary>The mention with a post is the one that tells most. Who writes and asks is no one of the briefing.</summary>
    private void NotePerson(NameMention name, Dictionary<string, NameMention> persons)
    {
        if (name.Title is not null && _words.Writers.Contains(name.Title))
            return;
        if (!persons.TryGetValue(name.Name, out var known) || known.Title is null)
            persons[name.Name] = name;
    }

    /// <summary>For 某部某司 that 某司 is part of it, for 某省省委某部 that 省委某部 is it.</summary>
    private void NoteParts(NameMention name)
    {
        if (name.Name.EndsWith("公司", StringComparison.Ordinal))
            return;
        for (var length = 3; length < name.Name.Length - 1; length++)
        {
            var part = name.Name[^length..];
            if ((part[^1] is '司' or '厅' or '局' || part.Length > 3 && part[0] is '省' or '市' or '区' or '县') && !_wholes.TryAdd(part, name.Name) && _wholes[part] != name.Name && !_wholes[part].EndsWith(name.Name, StringComparison.Ordinal))
                _wholes[part] = part;
        }
    }

    private static Dictionary<string, NameMention> ShortTitles(IReadOnlyList<AnalyzedText> analyses, HeadwordLexicon words)
    {
        var policies = analyses.SelectMany(analysis => analysis.Mentions.OfType<NameMention>()).Where(name => name.Kind == NameKind.Policy).DistinctBy(name => name.Name).ToList();
        var titles = new Dictionary<string, NameMention>();
        foreach (var title in policies.Select(policy => policy.Name).Where(name => IsHead(WithoutDraft(name), words)))
        {
            if (policies.Where(policy => !IsHead(WithoutDraft(policy.Name), words) && WithoutDraft(policy.Name).EndsWith(WithoutDraft(title), StringComparison.Ordinal)).Take(2).ToList() is [var only])
                titles[title] = only;
        }

        // 印发了某某方案: without 《》 the title may begin further on, at a word.
        var written = analyses.SelectMany(analysis => analysis.Mentions.OfType<NameMention>()).Where(name => name.Kind == NameKind.Policy).ToLookup(name => name.Name, name => name.Text[0] == '《');
        var quoted = policies.Where(policy => written[policy.Name].Any(isQuoted => isQuoted)).ToList();
        foreach (var policy in policies.Except(quoted).Where(policy => !titles.ContainsKey(policy.Name) && !words.NamedPolicies.Contains(policy.Name)))
        {
            if (quoted.Where(other => other.Name.EndsWith(policy.Name, StringComparison.Ordinal)).Take(2).ToList() is [var only])
                titles[policy.Name] = only;
        }

        return titles;
    }

    private static bool IsHead(string title, HeadwordLexicon words) => words.Policies.Contains(title) || words.WeakPolicies.Contains(title) || words.Titles.Contains(title);

    private static string WithoutDraft(string title) =>
        title.EndsWith("（草案）", StringComparison.Ordinal) ? title[..^4] : title.EndsWith("草案", StringComparison.Ordinal) && title.Length > 2 ? title[..^2] : title;

    /// <summary>将甲更名为乙: for 乙 the old name.</summary>
    private static string? OldNameOf(NameMention name, AnalyzedText analysis, Vocabulary<string> renaming)
    {
        var verb = renaming.MatchLengthBefore(analysis.Text.AsSpan(0, name.Start), name.Start);
        return verb == 0 ? null : analysis.Mentions.OfType<NameMention>().FirstOrDefault(other => other.Kind == name.Kind && other.End == name.Start - verb)?.Name;
    }

    /// <summary>（以下简称《若干措施》）, （某发〔2022〕3号，以下简称“某某”）, （RCEP）</summary>
    private static string? ShortForm(string text, int bracket)
    {
        if (bracket >= text.Length || text[bracket] is not ('（' or '('))
            return null;
        var end = text.IndexOfAny(['）', ')'], bracket, Math.Min(LongestBracket, text.Length - bracket));
        if (end < 0)
            return null;
        var start = text.IndexOf('称', bracket, end - bracket) is > 0 and var call && text[call - 1] is '简' or '下' ? call + 1 : 0;
        if (start == 0)
            return IsAcronym(text.AsSpan(bracket + 1, end - bracket - 1)) ? text[(bracket + 1)..end] : null;
        if (start < text.Length && text[start] is '为' or '：')
            start++;
        var form = end > start ? text[start..end].Trim('“', '”', '《', '》') : "";
        return form.Length is >= 2 and <= 20 ? form : null;
    }

    private static bool IsAcronym(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterUpper(c) && !char.IsAsciiDigit(c) && c != '-')
                return false;
        }

        return text.Length is >= 2 and <= 10 && char.IsAsciiLetterUpper(text[0]);
    }

    private NameMention Resolve(NameMention name)
    {
        if (_shortForms.TryGet(name.Name, out var full) && full.Kind == name.Kind)
            return name with { Name = full.Name, Organization = name.Organization ?? full.Organization };
        if (name.Kind == NameKind.Policy && _shortTitles.TryGetValue(name.Name, out full))
            return name with { Name = full.Name, Organization = full.Organization };
        return name.Kind switch
        {
            NameKind.Organization => name with { Name = WholeOf(name.Name) },
            NameKind.Person when name.Organization is { } organization => name with { Organization = WholeOf(organization) },
            _ => name,
        };
    }

    /// <summary>某部某司 for 某司, where the transcript tells the ministry.</summary>
    private string WholeOf(string organization)
    {
        if (_wholes.TryGetValue(organization, out var whole) && whole != organization)
            return whole;
        return _ministry is not null && organization[^1] == '司' && organization.Length is > 2 and < 20 && !organization.StartsWith(_ministry, StringComparison.Ordinal) && !_words.Posts.Contains(organization)
            && organization.IndexOf("公司", StringComparison.Ordinal) < 0 && _lexicon.Named.MatchLength(organization, 0) == 0
            ? _ministry + organization : organization;
    }

    private static string? OnlyMinistry(HashSet<string> organizations, OrganizationLexicon lexicon)
    {
        string? only = null;
        foreach (var name in organizations)
        {
            if (name[^1] is not ('司' or '厅') || !lexicon.Named.TryMatch(name, 0, out _, out var ministry) || ministry.Length >= name.Length)
                continue;
            if (only is not null && only != ministry)
                return null;
            only = ministry;
        }

        return only;
    }

    /// <summary>王司长, where only one person of that name is known.</summary>
    private void AddSurnames(string text, List<Mention> mentions)
    {
        for (var at = 1; at < text.Length; at++)
        {
            if (_words.Courtesies.MatchLength(text, at) is not (>= 2 and var length) || !_words.Surnames.Contains(text[at - 1]) || OnlyPersonOf(text[at - 1]) is not { } person)
                continue;
            if (at < 2 || !Characters.IsHan(text[at - 2]) || text[at - 2] is '谢' or '请' or '的' or '由' or '对' or '向' or '问' or '和' or '与')
                AddIfFree(mentions, person, at - 1, at + length, text);
        }
    }

    private NameMention? OnlyPersonOf(char surname) => _bySurname[surname].Take(2).ToList() is [var only] ? only : null;

    private static void AddIfFree(List<Mention> mentions, NameMention name, int start, int end, string text)
    {
        if (!mentions.Exists(mention => mention is NameMention other && other.Kind == name.Kind && other.Start < end && start < other.End))
            mentions.Add(new NameMention(start, end, text[start..end]) { Kind = name.Kind, Name = name.Name, Organization = name.Kind == NameKind.Meeting ? name.Organization : null });
    }

    /// <summary>Names and short forms that another statement explains.</summary>
    private static void AddKnown(Vocabulary<NameMention> known, string text, List<Mention> mentions)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!known.TryMatch(text, at, out var length, out var name))
                continue;
            AddIfFree(mentions, name, at, at + length, text);
            at += length - 1;
        }
    }
}

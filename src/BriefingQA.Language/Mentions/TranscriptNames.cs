using BriefingQA.Language.Documents;
using BriefingQA.Language.Lexicons;

namespace BriefingQA.Language.Mentions;

/// <summary>
/// What one transcript as a whole tells about names: who 何司长 is, which ministry a 司 belongs to, what a short form stands for
/// (以下简称《…》). Applied to each statement after all of them have been read.
/// </summary>
internal sealed class TranscriptNames
{
    private readonly PersonLexicon _words;
    private readonly Dictionary<string, NameMention> _persons = [];
    private readonly Dictionary<string, string> _wholes = [];
    private readonly Dictionary<string, NameMention> _shortForms = [];

    public TranscriptNames(Transcript transcript, IReadOnlyList<AnalyzedText> analyses, PersonLexicon words)
    {
        _words = words;
        for (var index = 0; index < analyses.Count; index++)
        {
            if (transcript.Statements[index].Role == StatementRole.Noise)
                continue;
            foreach (var name in analyses[index].Mentions.OfType<NameMention>())
                Note(analyses[index].Text, name);
        }

        foreach (var speaker in transcript.Statements.Select(statement => statement.Speaker).OfType<string>().Distinct())
        {
            if (speaker.Length is 2 or 3)
                _persons.TryAdd(speaker, new NameMention(0, speaker.Length, speaker) { Kind = NameKind.Person, Name = speaker });
        }
    }

    public AnalyzedText Apply(AnalyzedText analysis)
    {
        var mentions = new List<Mention>(analysis.Mentions.Count);
        foreach (var mention in analysis.Mentions)
            mentions.Add(mention is NameMention name ? Resolve(name) : mention);
        var count = mentions.Count;
        AddPersons(analysis.Text, mentions);
        AddShortForms(analysis.Text, mentions);
        return mentions.Count == count ? analysis with { Mentions = mentions } : analysis with { Mentions = [.. mentions.OrderBy(mention => mention.Start)] };
    }

    private void Note(string text, NameMention name)
    {
        switch (name.Kind)
        {
            case NameKind.Person when name.Title is null || !_words.Writers.Contains(name.Title):
                if (!_persons.TryGetValue(name.Name, out var known) || known.Title is null)
                    _persons[name.Name] = name;
                break;
            case NameKind.Organization:
                NoteParts(name);
                break;
        }

        if (text.AsSpan(name.End) is ['（' or '(', ..] && ShortForm(text, name.End) is { } shortForm)
            _shortForms.TryAdd(shortForm, name);
    }

    /// <summary>For 某部某司 that 某司 is part of it.</summary>
    private void NoteParts(NameMention name)
    {
        for (var length = 3; length < name.Name.Length - 1; length++)
        {
            var part = name.Name[^length..];
            if (part[^1] is '司' or '厅' or '局' && !_wholes.TryAdd(part, name.Name) && _wholes[part] != name.Name && !_wholes[part].EndsWith(name.Name, StringComparison.Ordinal))
                _wholes[part] = part;
        }
    }

    /// <summary>（以下简称《若干措施》）, （简称“某某”）</summary>
    private static string? ShortForm(string text, int bracket)
    {
        var start = text.IndexOf("简称", bracket, Math.Min(8, text.Length - bracket), StringComparison.Ordinal);
        if (start < 0)
            return null;
        start += 2;
        if (start < text.Length && text[start] is '为' or '：')
            start++;
        var end = text.IndexOfAny(['）', ')'], start);
        var form = end > start ? text[start..end].Trim('“', '”', '《', '》') : "";
        return form.Length is >= 2 and <= 20 ? form : null;
    }

    private NameMention Resolve(NameMention name)
    {
        if (_shortForms.TryGetValue(name.Name, out var full) && full.Kind == name.Kind)
            return name with { Name = full.Name, Organization = name.Organization ?? full.Organization };
        return name.Kind == NameKind.Organization && _wholes.TryGetValue(name.Name, out var whole) ? name with { Name = whole } : name;
    }

    /// <summary>Names known from elsewhere, with or without a post here, and 何司长 where only one person of that name is known.</summary>
    private void AddPersons(string text, List<Mention> mentions)
    {
        foreach (var (name, person) in _persons)
        {
            for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + name.Length, StringComparison.Ordinal))
                AddIfFree(mentions, person, at, at + name.Length, text);
        }

        for (var at = 1; at < text.Length; at++)
        {
            if (_words.Courtesies.MatchLength(text, at) is not (>= 2 and var length) || !_words.Surnames.Contains(text[at - 1]) || OnlyPersonOf(text[at - 1]) is not { } person)
                continue;
            if (at < 2 || !Characters.IsHan(text[at - 2]) || text[at - 2] is '谢' or '请' or '的' or '由' or '对' or '向' or '问' or '和' or '与')
                AddIfFree(mentions, person, at - 1, at + length, text);
        }
    }

    private NameMention? OnlyPersonOf(char surname)
    {
        NameMention? found = null;
        foreach (var person in _persons.Values)
        {
            if (person.Name[0] != surname)
                continue;
            if (found is not null)
                return null;
            found = person;
        }

        return found;
    }

    private static void AddIfFree(List<Mention> mentions, NameMention name, int start, int end, string text)
    {
        if (!mentions.Exists(mention => mention is NameMention other && other.Kind == name.Kind && other.Start < end && start < other.End))
            mentions.Add(new NameMention(start, end, text[start..end]) { Kind = name.Kind, Name = name.Name });
    }

    private void AddShortForms(string text, List<Mention> mentions)
    {
        foreach (var (form, name) in _shortForms)
        {
            for (var at = text.IndexOf(form, StringComparison.Ordinal); at >= 0; at = text.IndexOf(form, at + form.Length, StringComparison.Ordinal))
                AddIfFree(mentions, name, at, at + form.Length, text);
        }
    }
}

using BriefingQA.Extraction.Facts;
using BriefingQA.Language.Lexicons;

namespace BriefingQA.Extraction.Lexicons;

/// <summary>A known subject of figures: the name the graph uses, its other names, and its kind.</summary>
internal sealed record SubjectEntry(string Name, IReadOnlyList<string> Aliases, SubjectKind Kind);

internal sealed class SubjectLexicon
{
    public SubjectLexicon(LexiconFile file)
    {
        Names = new Vocabulary<SubjectEntry>(
        [
            .. Entries(file.Lists("industries"), SubjectKind.Industry),
            .. Entries(file.Lists("products"), SubjectKind.Other),
            .. Entries(file.Lists("groups"), SubjectKind.Other),
            .. Entries(file.List("regions").Select(name => (IReadOnlyList<string>)[name]), SubjectKind.Region),
        ]);
        IndustryHeads = file.Vocabulary("heads");
        Bearers = file.Vocabulary("bearers");
        Places = file.Vocabulary("places");
        Agents = file.Vocabulary("agents");
        People = file.Vocabulary("people");
        Plain = file.Vocabulary("plain");
        Generic = file.Vocabulary("generic");
        HomeWords = file.Vocabulary("home");
        Scopes = file.Vocabulary("scopes");
        LocalEnds = file.Vocabulary("localEnds");
        NotLocal = file.Vocabulary("notLocal");
        Serving = file.Vocabulary("serving");
        Instruments = file.Vocabulary("instruments");
        Unspecific = file.Vocabulary("unspecific");
    }

    /// <summary>From each name to its subject.</summary>
    public Vocabulary<SubjectEntry> Names { get; }

    /// <summary>Endings that make a noun phrase an industry.</summary>
    public Vocabulary<string> IndustryHeads { get; }

    /// <summary>Endings of noun phrases that figures are given for, never what is measured.</summary>
    public Vocabulary<string> Bearers { get; }

    /// <summary>Endings of noun phrases that name a place.</summary>
    public Vocabulary<string> Places { get; }

    /// <summary>Endings of noun phrases that do things themselves.</summary>
    public Vocabulary<string> Agents { get; }

    /// <summary>Endings of words for people: what is counted in persons is named by them, or by what is done to them.</summary>
    public Vocabulary<string> People { get; }

    /// <summary>Words that do not make an industry with such an ending.</summary>
    public Vocabulary<string> Plain { get; }

    /// <summary>Words that stand for what is being talked about and name nothing themselves.</summary>
    public Vocabulary<string> Generic { get; }

    /// <summary>全省, 我市: stand for the place that a local text is about.</summary>
    public Vocabulary<string> HomeWords { get; }

    /// <summary>Words that before an indicator belong to it and are nothing that figures are about: 市场|销售额.</summary>
    public Vocabulary<string> Unspecific { get; }

    /// <summary>Places and wholes that limit a figure.</summary>
    public Vocabulary<string> Scopes { get; }

    /// <summary>区, 县: the last characters of the names of smaller places.</summary>
    public Vocabulary<string> LocalEnds { get; }

    /// <summary>小区, 社区: words with such a last character that name no place.</summary>
    public Vocabulary<string> NotLocal { get; }

    /// <summary>支持, 服务: verbs of what is done for an industry.</summary>
    public Vocabulary<string> Serving { get; }

    /// <summary>政策, 贷款: what is given to an industry.</summary>
    public Vocabulary<string> Instruments { get; }

    /// <summary>Whether a noun phrase ends as those that figures are given for do: …企业, …园区.</summary>
    public bool IsBearer(string phrase) => Bearers.MatchLengthBefore(phrase, phrase.Length) > 0;

    /// <summary>Whether a noun phrase names somebody or something that does things: …部, …企业, …灾害.</summary>
    public bool IsAgent(string phrase) => Agents.MatchLengthBefore(phrase, phrase.Length) > 0;

    /// <summary>Whether a noun phrase names a place: whatever is measured there is of it.</summary>
    public bool IsPlace(string phrase) => Places.MatchLengthBefore(phrase, phrase.Length) > 0 || Names.TryGet(phrase, out var entry) && entry.Kind is SubjectKind.Region;

    /// <summary>The length of the known subject that a phrase opens with; 0 where it opens with none.</summary>
    public int KnownLength(string text) => Names.MatchLength(text, 0);

    /// <summary>甲、乙、丙|发送旅客: the length of the known subject that a phrase opens with, or of a list that ends with one; 0 where a list does not.</summary>
    public int KnownListLength(string text)
    {
        int mark = text.LastIndexOfAny(['、', '和', '及', '与']);
        int known = KnownLength(text);
        if (mark < known)
            return known;
        int last = KnownLength(text[(mark + 1)..]);
        return last > 0 ? mark + 1 + last : 0;
    }

    private static IEnumerable<KeyValuePair<string, SubjectEntry>> Entries(IEnumerable<IReadOnlyList<string>> lists, SubjectKind kind) =>
        lists.SelectMany(names =>
        {
            var entry = new SubjectEntry(names[0], [.. names.Skip(1)], kind);
            return names.Select(name => KeyValuePair.Create(name, entry));
        });
}

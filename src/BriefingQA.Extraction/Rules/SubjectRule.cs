using BriefingQA.Extraction.Facts;
using BriefingQA.Extraction.Lexicons;
using BriefingQA.Extraction.Rules.Grammar;
using BriefingQA.Language.Documents;

namespace BriefingQA.Extraction.Rules;

/// <summary>Gathers what figures and measures are about: industries, products, places, and whatever else a figure is given for.</summary>
internal sealed class SubjectRule(SubjectLexicon lexicon, SubjectScanner scanner, IReadOnlyDictionary<string, string> namedIds)
{
    private readonly Dictionary<string, Subject> _found = [];

    /// <summary>The subjects that a sentence names. Of noun phrases that only end like an industry those that a question or a heading is about; others count where a figure is given for them.</summary>
    public void Add(Sentence sentence)
    {
        foreach (var mention in scanner.Find(sentence.Analysis).Where(mention => lexicon.Names.Contains(mention.Text) || sentence.Statement.Role is StatementRole.Question or StatementRole.Heading))
            Find(mention.Name, mention.Kind).Mention(mention.Text, sentence.Statement.Order);
    }

    /// <summary>The ids of what a subject names: an organization or program of that name, the members of a list of known things, or the thing itself.</summary>
    public IReadOnlyList<string> IdsOf(string? subject, int statement)
    {
        if (string.IsNullOrEmpty(subject))
            return [];
        if (namedIds.TryGetValue(subject, out var named))
            return [named];
        var members = subject.Split(['、', '和', '与']);
        if (members.Length > 1 && members.All(member => lexicon.Names.Contains(member)))
            return [.. members.Select(member => IdOf(member, statement)).Distinct()];
        return [IdOf(subject, statement)];
    }

    public IReadOnlyList<SubjectFact> Found() => [.. _found.Values.Select(subject => subject.Fact())];

    private string IdOf(string subject, int statement)
    {
        var found = lexicon.Names.TryGet(subject, out var entry) ? Find(entry.Name, entry.Kind)
            : Find(subject, lexicon.IndustryHeads.MatchLengthBefore(subject, subject.Length) > 0 ? SubjectKind.Industry : SubjectKind.Other);
        found.Mention(subject, statement);
        return found.Id;
    }

    private Subject Find(string name, SubjectKind kind) =>
        _found.TryGetValue(name, out var found) ? found : _found[name] = new Subject(name, kind, lexicon.Names.TryGet(name, out var entry) ? entry.Aliases : []);

    private sealed class Subject(string name, SubjectKind kind, IReadOnlyList<string> aliases)
    {
        private readonly SortedSet<int> _statements = [];
        private readonly List<string> _aliases = [.. aliases];

        public string Id { get; } = FactId.Of("Subject", name);

        public void Mention(string text, int statement)
        {
            _statements.Add(statement);
            if (text != name && !_aliases.Contains(text))
                _aliases.Add(text);
        }

        public SubjectFact Fact() => new(Id, name, _aliases, [.. _statements], kind);
    }
}

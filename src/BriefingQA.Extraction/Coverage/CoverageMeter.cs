using BriefingQA.Extraction.Lexicons;
using BriefingQA.Language.Documents;
using BriefingQA.Language.Lexicons;
using BriefingQA.Language.Mentions;

namespace BriefingQA.Extraction.Coverage;

/// <summary>Counts what a transcript states, and what of it the facts hold that are read from it.</summary>
public sealed class CoverageMeter
{
    private const int ContextLength = 24;
    private const int LongestName = 40;

    private readonly FactExtractor _extractor;
    private readonly TextAnalyzer _analyzer;
    private readonly NumbersWithUnit _numbers;
    private readonly Vocabulary<string> _heads;
    private readonly Vocabulary<string> _notHeads;

    /// <exception cref="LexiconException">A lexicon file is missing or is not of the expected shape.</exception>
    public CoverageMeter(TextAnalyzer analyzer, Lexicon lexicon)
    {
        _extractor = new FactExtractor(analyzer, lexicon);
        _analyzer = analyzer;
        _numbers = new NumbersWithUnit(new FactLexicon(lexicon).Predicates);
        var words = lexicon.Read("headwords.yaml");
        _notHeads = words.Part("program").Vocabulary("notHeads");
        _heads = new([.. words.Part("program").Vocabulary("afterQuotes").Words, .. words.Part("platform").Vocabulary("heads").Words]);
    }

    /// <param name="source">The file name or address of the transcript.</param>
    public CoverageReport Measure(string text, string source)
    {
        var facts = _extractor.Extract(text, source);
        var carried = new CarriedValues(facts);
        var named = facts.Named.SelectMany(fact => fact.Aliases.Prepend(fact.Name)).Select(Plain).ToHashSet();
        var (numbers, names) = (0, 0);
        List<Gap> missedNumbers = [];
        List<Gap> missedNames = [];
        foreach (var (statement, analysis) in facts.Transcript.Statements.Zip(_analyzer.Analyze(facts.Transcript)))
        {
            if (statement.Role is StatementRole.Noise or StatementRole.SpeakerLabel)
                continue;
            var entities = analysis.Mentions.OfType<NameMention>().Where(name => name.Kind is not (NameKind.Indicator or NameKind.Industry or NameKind.Region)).ToList();
            foreach (var (start, end) in QuotedNames(analysis.Text))
            {
                names++;
                if (!entities.Exists(name => name.Start < end && start < name.End) && !named.Contains(Plain(analysis.Text[start..end])))
                    missedNames.Add(GapAt(statement, analysis.Text[start].ToString(), start, end));
            }

            if (statement.Role is not (StatementRole.Remarks or StatementRole.Answer or StatementRole.Narration))
                continue;
            foreach (var number in _numbers.In(analysis))
            {
                numbers++;
                if (!carried.Take(statement.Order, number.Value) && !carried.Names(statement.Order, analysis.Text[number.Start..number.End]) && !entities.Exists(name => name.Start <= number.Start && number.End <= name.End))
                    missedNumbers.Add(GapAt(statement, number.Unit, number.Start, number.End));
            }
        }

        return new CoverageReport(numbers, names, missedNumbers, missedNames);
    }

    /// <summary>《…》, and “…” with a head word behind, marks and head word included.</summary>
    private IEnumerable<(int Start, int End)> QuotedNames(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is not ('《' or '“'))
                continue;
            var close = text.IndexOf(text[at] == '《' ? '》' : '”', at, Math.Min(LongestName, text.Length - at));
            if (close < 0)
                continue;
            var head = text[at] == '《' || _notHeads.MatchLength(text, close + 1) > 0 ? 0 : _heads.MatchLength(text, close + 1);
            if (text[at] == '《' || head > 0)
                yield return (at, close + 1 + head);
        }
    }

    private static Gap GapAt(Statement statement, string group, int start, int end)
    {
        var from = Math.Max(0, start - ContextLength);
        var to = Math.Min(statement.Text.Length, end + ContextLength);
        return new Gap(group, statement.Text[start..end], $"{statement.Text[from..start]}[{statement.Text[start..end]}]{statement.Text[end..to]}", statement.SpanOf(start, end).Start);
    }

    private static string Plain(string name) => string.Concat(name.Where(c => c is not ('“' or '”' or '《' or '》')));
}

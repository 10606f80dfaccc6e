using System.Globalization;
using System.Text.RegularExpressions;
using BriefingQA.Answering.Answers;
using BriefingQA.Answering.Linking;
using BriefingQA.Answering.Questions;
using BriefingQA.Cypher.Syntax;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Answering.Translation;

/// <summary>
/// The last resort for figures that no fact holds: a full-text search over the sentences, which answers only from a clause
/// that holds a value of the kind asked for beside the words asked for.
/// </summary>
internal sealed class ValueTranslator(FigureMatcher matcher, QuestionLexicon lexicon, QueryRunner runner) : ITranslator
{
    private const double SufficientSupport = 0.8;

    /// <summary>What a word of the clause before, of an earlier clause, and of what surrounds the sentence counts beside one of the clause.</summary>
    private const double BeforeFactor = 0.85, EarlierFactor = 0.75, AroundFactor = 0.7;

    /// <summary>A clause found by its words supports an answer less than a fact does.</summary>
    private const double ClauseFactor = 0.88;

    /// <summary>From this weight on a word must be carried.</summary>
    private const double NamingWeight = 1.5;

    /// <summary>What may stand before and behind a value.</summary>
    private const string About = "(约|近|接近|超过?|突破|逾|不足|不到|至少|将近|大约|高达)?", Behind = "(以上|左右|以下)?";

    private readonly PatternCache _patterns = new();

    private static readonly char[] Marks = ['，', '；', '。', '：', '！', '？', ','];

    private readonly string _units = string.Join('|', lexicon.MeasureWords.Select(entry => entry.Word).Distinct().OrderByDescending(word => word.Length).Select(Regex.Escape));
    private readonly string _directions = string.Join('|', lexicon.Up.Concat(lexicon.Down).OrderByDescending(word => word.Length).Select(Regex.Escape));
    private readonly List<string> _empty = [.. lexicon.Stopwords.Where(word => word.Length > 1).OrderByDescending(word => word.Length)];

    public double MostSupport => ClauseFactor;

    public async Task<Draft?> TryAnswerAsync(QuestionContext context, CancellationToken cancellationToken)
    {
        var frame = context.Frame;
        if (Ranks.AreAsked(frame.Form) || frame.Ask is not (AskKind.Figure or AskKind.Share or AskKind.Change) || frame.Operands.Count > 1 && frame.SetsInRatio || !context.Index.IsSearchable || Best(context) is not { } best)
            return null;
        var ran = await SearchAsync(best.Passage, frame, cancellationToken);
        return ran.Result.Rows.Count == 0 ? null
            : new Draft($"{best.Value}（{best.Clause}）", ran, [best.Passage], "在原文中全文检索：" + string.Join("、", frame.Words.Select(word => word.Form))) { Support = ClauseFactor * best.Support };
    }

    private (Passage Passage, string Value, string Clause, double Support)? Best(QuestionContext context)
    {
        var frame = context.Frame;
        (Passage Passage, string Value, string Clause, double Support)? best = null;
        foreach (var passage in context.Index.FindPassages(frame.Words.SelectMany(word => word.Forms), context.Briefing))
        {
            if (passage.IsQuestion || !MayHoldValue(frame, passage.Text) || context.Briefing is not null && passage.BriefingId != context.Briefing || !IsOfTheTime(frame, passage) || HasOtherSubject(frame, passage, context.Index))
                continue;
            var clauses = passage.Text.Split(Marks, StringSplitOptions.RemoveEmptyEntries);
            List<string>? forms = null;
            for (var i = 0; i < clauses.Length; i++)
                if (!IsOnlyTheWhole(frame, clauses, i) && ValueIn(frame, clauses[i]) is { } value && Support(frame, passage, forms ??= [.. clauses.Select(WordForms.Plain)], i, value, context.Index) is >= SufficientSupport and var support && support > (best?.Support ?? 0) && !matcher.RulesOut(frame, passage, value, context.Index))
                    best = (passage, value, clauses[i].Length <= 60 ? clauses[i].Trim() : clauses[i].Trim()[..60], support);
        }

        return best;
    }

    /// <summary>Whether a clause only tells of how many some are that the next one counts, where those that rose or fell are asked for: 14个品种中，有9个增长.</summary>
    private static bool IsOnlyTheWhole(QuestionFrame frame, string[] clauses, int at) =>
        frame.Direction != 0 && at + 1 < clauses.Length && clauses[at].TrimEnd() is [.., '中' or '里'] && clauses[at + 1].Any(char.IsAsciiDigit);

    /// <summary>The one value of the kind asked for in a clause; null where there is none, or several.</summary>
    private string? ValueIn(QuestionFrame frame, string clause)
    {
        if (!MayHoldValue(frame, clause))
            return null;
        var values = PatternFor(frame).Matches(WordForms.HalfWidth(clause)).Select(match => match.Value).Where(value => !frame.Form.Contains(value, StringComparison.Ordinal) && Expected(frame, value)).ToList();
        return values.Count == 1 ? values[0] : null;
    }

    /// <summary>Whether a text has the characters that no value of the kind asked for lacks: most texts have none, and need no closer look.</summary>
    private static bool MayHoldValue(QuestionFrame frame, string text) => frame.Ask == AskKind.Share ? text.AsSpan().IndexOfAny("%％成分半") >= 0 : HasDigit(text);

    private static bool HasDigit(string text)
    {
        foreach (var character in text)
            if (char.IsDigit(character))
                return true;
        return false;
    }

    private Regex PatternFor(QuestionFrame frame)
    {
        var unit = frame.Ask == AskKind.Figure && frame.Units.Count > 0 ? frame.Units[0] : null;
        return _patterns.Of(unit ?? frame.Ask.ToString(), () => frame.Ask switch
        {
            AskKind.Share => $@"{About}(\d[\d.]*%|[一二三四五六七八九]成[一二三四五六七八九]?|[一二三四五六七八九十百]+分之[一二三四五六七八九十百]+|一半){Behind}",
            AskKind.Change => $@"({_directions})了?{About}\d[\d.]*(万亿|万|亿)?(多|余)?(%|个百分点|{_units})?{Behind}",
            _ when unit is not null => $@"{About}\d[\d.]*(万亿|亿|万)?(多|余)?({string.Join('|', Alike(unit))}){Behind}",
            _ => $@"{About}(?<!\d)(?!(19|20)\d\d年)\d[\d.]*(万亿|亿|万)?(多|余)?(%|{_units}){Behind}",
        });
    }

    private IEnumerable<string> Alike(string unit)
    {
        var plain = UnitKinds.WithoutScale(unit);
        var family = lexicon.MeasureWords.Where(entry => entry.Word == plain).Select(entry => entry.Family).Append(-1).First();
        return (family <= 0 ? [plain] : lexicon.MeasureWords.Where(entry => entry.Family == family).Select(entry => entry.Word)).OrderByDescending(word => word.Length).Select(Regex.Escape);
    }

    /// <summary>Whether the value is in a unit in which what the question names last is counted.</summary>
    private bool Expected(QuestionFrame frame, string value) =>
        frame.Ask != AskKind.Figure || frame.Units.Count > 0 || frame.Words.LastOrDefault(word => word is { Role: WordRole.Other or WordRole.Indicator, IsVerb: false }) is not { } head
        || lexicon.IsExpected(frame.Form, head.Form, value);

    /// <summary>How much of the question the clause and those before it carry; 0 where a naming word is missing.</summary>
    private double Support(QuestionFrame frame, Passage passage, List<string> clauses, int at, string value, GraphIndex index)
    {
        double total = 0, support = 0;
        var continues = Continues(frame, clauses[at], value, index);
        var isFollowUp = frame.Words.Any(word => word.IsInherited);
        var (sofar, surroundings) = (string.Join('|', clauses.Take(at)), passage.Setting + "|" + passage.Topic);
        foreach (var word in frame.Words)
        {
            var here = word.CoverageIn(clauses[at]);
            var before = at > 0 ? BeforeFactor * word.CoverageIn(clauses[at - 1]) : 0;
            var earlier = EarlierFactor * word.CoverageIn(sofar);
            var around = AroundFactor * word.CoverageIn(word.Role == WordRole.Person ? passage.SpeakerForm : surroundings);
            var carried = Math.Max(Math.Max(here, before), Math.Max(earlier, around));
            if (word.Weight >= NamingWeight && (carried < 0.5 || word.Role != WordRole.Subject && here < 0.5 && !continues) || word.IsCounted && here < 0.5 || isFollowUp && !word.IsInherited && here < 0.5)
                return 0;
            total += word.Weight;
            support += word.Weight * carried;
        }

        return total < 1 ? 0 : support / total;
    }

    /// <summary>Whether the clause names nothing besides the value that the question does not.</summary>
    private bool Continues(QuestionFrame frame, string clause, string value, GraphIndex index)
    {
        var rest = clause.Replace(WordForms.Plain(value), " ", StringComparison.Ordinal);
        foreach (var form in frame.Words.Select(word => word.Form).Concat(_empty))
            rest = rest.Replace(form, " ", StringComparison.Ordinal);
        return rest.Count(char.IsLetter) <= 2 && !index.Names.Matches(rest).Any();
    }

    private bool IsOfTheTime(QuestionFrame frame, Passage passage)
    {
        var isPlanned = passage.Form.HoldsAny(lexicon.Planning) || passage.Headings.HoldsAny(lexicon.Planning);
        return isPlanned == FigureTimes.AsksPlanned(frame) && !lexicon.OtherYears.Any(word => frame.Form.Contains(word, StringComparison.Ordinal) && !passage.Form.Contains(word, StringComparison.Ordinal)) && frame.Years.All(year => year.ToString(CultureInfo.InvariantCulture) is var digits && (passage.Form.Contains(digits, StringComparison.Ordinal) || passage.Headings.Contains(digits, StringComparison.Ordinal)));
    }

    /// <summary>Whether the sentence is about a thing that the question does not name, and not about the one that it does.</summary>
    private static bool HasOtherSubject(QuestionFrame frame, Passage passage, GraphIndex index) =>
        frame.Subjects.Any(word => word.CoverageIn(passage.Form) == 0)
        && index.Names.Matches(passage.Form).SelectMany(match => match.Things).Any(thing => thing is { Label: GraphLabels.Subject, Kinds.Count: > 0 } && !frame.Words.Any(word => word.Things.Contains(thing)));

    private async Task<RanQuery> SearchAsync(Passage passage, QuestionFrame frame, CancellationToken cancellationToken)
    {
        var words = frame.Words.SelectMany(word => word.Forms).Where(word => word.Length > 1 && word.All(char.IsLetterOrDigit) && passage.Form.Contains(word, StringComparison.Ordinal)).Distinct().Take(6);
        var call = new CallProcedureClause(
            "db.index.fulltext.queryNodes",
            [new Literal(CypherValue.Of(GraphIndexReader.StatementSearch)), Tree.Param("words")],
            new YieldClause([new YieldItem("node", "s"), new YieldItem("score", "score")], [], null, null, Tree.Equal(Tree.Property("s", "id"), Tree.Param("statement"))),
            false);
        return await runner.RunAsync(
            Tree.Query(
                call,
                Tree.OptionalMatch(Tree.Node("s"), Tree.To(GraphLabels.SpokenBy), Tree.Node("p", GraphLabels.Person)),
                Tree.Return(5, ("sentence", Tree.Property("s", "text")), ("speaker", Tree.Property("p", "name")))),
            new Dictionary<string, CypherValue> { ["words"] = string.Join(' ', words), ["statement"] = passage.Id },
            cancellationToken);
    }
}

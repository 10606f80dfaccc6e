using System.Globalization;
using System.Text.RegularExpressions;
using BriefingQA.Answering.Answers;
using BriefingQA.Answering.Linking;
using BriefingQA.Answering.Questions;
using BriefingQA.Cypher.Syntax;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Answering.Translation;

/// <summary>
/// The last resort: answers from the words of one sentence, only when it carries the question's words and holds beside
/// them what is asked for — a list, a time, a name, a figure of the unit.
/// </summary>
internal sealed partial class PassageTranslator(FigureMatcher matcher, QueryRunner runner, QuestionLexicon lexicon) : ITranslator
{
    private const double SufficientSupport = 0.75, SufficientOwn = 0.6;

    /// <summary>A sentence found by its words supports an answer less than a fact does.</summary>
    private const double SentenceFactor = 0.9;

    /// <summary>A shorter window is widened by the clauses beside it: the answer stands there more often than not.</summary>
    private const int ShortWindow = 25, ReasonWindow = 60;

    public double MostSupport => SentenceFactor;

    public async Task<Draft?> TryAnswerAsync(QuestionContext context, CancellationToken cancellationToken)
    {
        var frame = context.Frame;
        if (frame.Ask is AskKind.Compare or AskKind.Ratio or AskKind.Ranking or AskKind.Sum or AskKind.Difference or AskKind.Post or AskKind.YesNo or AskKind.Share || (frame.Ask == AskKind.Change && (frame.Form.Contains("多少", StringComparison.Ordinal) || frame.Form.Contains('几') || frame.Form.Contains('速') || frame.Form.Contains('幅'))))
            return null;
        if (frame.Ask is AskKind.Measures or AskKind.Why && !ClauseTranslator.NamesMatter(frame))
            return null;
        foreach (var match in PassageFinder.Find(frame, context.Index, context.Briefing).Take(3))
        {
            if (match.Support < SufficientSupport || match.Own < SufficientOwn)
                break;
            if (!frame.Years.All(year => match.Passage.Form.Contains(year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)))
                continue;
            if (frame.Ask == AskKind.Figure && lexicon.OtherYears.Any(word => frame.Form.Contains(word, StringComparison.Ordinal) && !match.Passage.Form.Contains(word, StringComparison.Ordinal)))
                continue;
            if (frame.Subjects.Any(word => word.CoverageIn(match.Passage.Form) == 0 && word.CoverageIn(PassageFinder.ContextFor(word, match.Passage)) == 0))
                continue;
            if (Extract(frame, match.Passage, context.Index) is { } text && !NamedItems.AreMissing(frame, text) && !NamedItems.IsUnnamed(frame, text, context.Index) && !(frame.Ask is AskKind.Figure or AskKind.Unstated && matcher.RulesOut(frame, match.Passage, text, context.Index)))
                return await AnswerAsync(match.Passage, text, frame, SentenceFactor * ((match.Support + match.Own) / 2), cancellationToken);
        }

        return null;
    }

    public async Task<Draft?> AnswerAsync(Passage passage, string text, QuestionFrame frame, double support, string interpretation, CancellationToken cancellationToken)
    {
        var ran = await RunAsync(passage, frame, cancellationToken);
        return ran.Result.Rows.Count == 0 ? null : new Draft(text, ran, [passage], interpretation) { Support = support };
    }

    public Task<Draft?> AnswerAsync(Passage passage, string text, QuestionFrame frame, double support, CancellationToken cancellationToken) =>
        AnswerAsync(passage, text, frame, support, "在原文句子中查找：" + string.Join("、", frame.Words.Select(word => word.Form)), cancellationToken);

    private async Task<RanQuery> RunAsync(Passage passage, QuestionFrame frame, CancellationToken cancellationToken)
    {
        var words = frame.Words.SelectMany(word => word.Alternatives.Prepend(word.Form)).Where(word => word.Length > 1 && passage.Text.Contains(word, StringComparison.Ordinal)).Distinct().Take(6).ToList();
        var parameters = new Dictionary<string, CypherValue> { ["statement"] = passage.Id };
        var conditions = new List<Expression> { Tree.Equal(Tree.Property("s", "id"), Tree.Param("statement")) };
        for (var i = 0; i < words.Count; i++)
        {
            parameters[$"word{i + 1}"] = words[i];
            conditions.Add(Tree.Contains(Tree.Property("s", "text"), Tree.Param($"word{i + 1}")));
        }

        return await runner.RunAsync(
            Tree.Query(
                Tree.Match(Tree.And(conditions), Tree.Node("s", GraphLabels.Statement)),
                Tree.OptionalMatch(Tree.Node("s"), Tree.To(GraphLabels.SpokenBy), Tree.Node("p", GraphLabels.Person)),
                Tree.Return(5, [new SortItem(Tree.Property("p", "name"), false)], ("sentence", Tree.Property("s", "text")), ("speaker", Tree.Property("p", "name")))),
            parameters,
            cancellationToken);
    }

    /// <summary>The part of the sentence that answers, or null where it holds nothing of the kind asked for.</summary>
    private string? Extract(QuestionFrame frame, Passage passage, GraphIndex index) => frame.Ask switch
    {
        AskKind.Time => TimeIn(frame, passage),
        AskKind.Figure => FigureIn(frame, passage),
        AskKind.List => ListIn(frame, passage),
        AskKind.Superlative => lexicon.Max.Concat(lexicon.Min).Any(word => word.StartsWith('最') && frame.Form.Contains(word, StringComparison.Ordinal) && passage.Form.Contains(word, StringComparison.Ordinal)) && Window(frame, passage.Text, _ => false) is { } window
            && window.Contains('最', StringComparison.Ordinal) ? window : null,
        AskKind.Who or AskKind.Which => NameIn(frame, passage, index),
        AskKind.Why or AskKind.Measures => Window(frame, passage.Text, _ => false, ReasonWindow),
        _ => Window(frame, passage.Text, _ => false),
    };

    private static string? TimeIn(QuestionFrame frame, Passage passage)
    {
        var times = TimePattern().Matches(passage.Text).Select(match => match.Value).Where(time => !frame.Form.Contains(WordForms.Plain(time), StringComparison.Ordinal)).ToList();
        if (DayAsked().IsMatch(frame.Form))
            times.RemoveAll(time => time[^1] is not ('日' or '号'));
        return times.Count == 0 ? null : $"{Nearest(frame, passage.Text, times)}（{Window(frame, passage.Text, clause => times.Any(clause.Contains))}）";
    }

    private string? FigureIn(QuestionFrame frame, Passage passage)
    {
        if (frame.Units.Count == 0)
            return null;
        foreach (var unit in frame.Units)
        {
            var family = lexicon.MeasureWords.Where(entry => entry.Word == UnitKinds.WithoutScale(unit)).Select(entry => entry.Family).Append(-1).First();
            var words = lexicon.MeasureWords.Where(entry => entry.Family == family).Select(entry => Regex.Escape(entry.Word));
            var figure = Regex.Match(passage.Text, $@"(约|近|超过?|突破)?(\d[\d.]*(万亿|万|亿)?(多|余)?({string.Join('|', words)})|[二三四五六七八九十两百千]+{Regex.Escape(unit)})(以上|左右)?");
            var clause = Clauses(passage.Text).FirstOrDefault(clause => figure.Success && clause.Contains(figure.Value, StringComparison.Ordinal));
            if (clause is not null && frame.Words.Where(word => word.Role != WordRole.Subject).Sum(word => word.Weight * word.CoverageIn(WordForms.Plain(clause))) >= 0.7 * frame.Words.Where(word => word.Role != WordRole.Subject).Sum(word => word.Weight))
                return $"{figure.Value}（{clause}）";
        }

        return null;
    }

    /// <summary>The clauses that list things side by side, or names in quotation marks.</summary>
    private static string? ListIn(QuestionFrame frame, Passage passage)
    {
        var listing = Clauses(passage.Text).Where(clause => clause.Contains('、') || ListMarks().Count(clause) >= 2).ToList();
        return listing.Count > 0 ? Window(frame, passage.Text, listing.Contains)
            : frame.Words.Where(word => word.Role != WordRole.Person).Sum(word => word.Weight * (1 - word.CoverageIn(passage.Form))) <= 0.15 * frame.TotalWeight && !frame.Form.Contains('几') && !frame.Form.Contains("哪些", StringComparison.Ordinal) ? Window(frame, passage.Text, _ => false) : null;
    }

    private static string? NameIn(QuestionFrame frame, Passage passage, GraphIndex index)
    {
        var asked = frame.Words.SelectMany(word => word.Things).ToHashSet();
        var names = index.Names.Matches(passage.Form).SelectMany(match => match.Things).Where(thing => !asked.Contains(thing) && thing.Label is not GraphLabels.Indicator).ToList();
        var window = Window(frame, passage.Text, _ => false);
        if (frame.Ask == AskKind.Which)
            return window;
        var name = names.FirstOrDefault(thing => thing.Label is GraphLabels.Organization or GraphLabels.Person && !frame.Form.Contains(thing.Forms[0], StringComparison.Ordinal));
        return name is null ? null : $"{name.Name}（{window}）";
    }

    private static string Nearest(QuestionFrame frame, string text, List<string> candidates)
    {
        var clauses = Clauses(text).ToList();
        return candidates.OrderByDescending(candidate => clauses.Where(clause => clause.Contains(candidate, StringComparison.Ordinal))
            .Select(clause => frame.Words.Sum(word => word.Weight * word.CoverageIn(WordForms.Plain(clause)))).DefaultIfEmpty(0).Max()).First();
    }

    /// <summary>From the first to the last clause that carries words of the question or is wanted, at most 150 characters.</summary>
    private static string Window(QuestionFrame frame, string text, Func<string, bool> isWanted, int shortest = ShortWindow)
    {
        var clauses = Clauses(text).ToList();
        var scores = clauses.Select(clause => frame.Words.Sum(word => word.Weight * word.CoverageIn(WordForms.Plain(clause))) + (isWanted(clause) ? 3 : 0)).ToList();
        var limit = scores.Max() * 0.4;
        var first = scores.FindIndex(score => score >= limit);
        var last = scores.FindLastIndex(score => score >= limit);
        while (last + 1 < clauses.Count && clauses[first..(last + 1)].Sum(clause => clause.Length) < shortest)
            last++;
        while (first > 0 && clauses[first..(last + 1)].Sum(clause => clause.Length) < shortest)
            first--;
        var window = string.Join("，", clauses.Skip(first).Take(last - first + 1));
        if (window.Length > 150)
            window = clauses[scores.IndexOf(scores.Max())];
        return window.Length > 150 ? window[..150] : window;
    }

    private static IEnumerable<string> Clauses(string text) => text.Split('，', '；', '。', '？', '！', '：').Select(clause => clause.Trim()).Where(clause => clause.Length > 0);

    [GeneratedRegex(@"((19|20)\d\d年)?(\d{1,2}月)(\d{1,2}[日号]|底|末|份|上旬|中旬|下旬|第\d周)?|(19|20)\d\d年(底|末|初|上半年|下半年)?|(?<![\d月])\d{1,2}日(?![报内])|[今去前明]年(底|末|初|上半年|下半年|\d{1,2}月(\d{1,2}[日号])?)?|“?十[一二三四五]五”?(期间|时期)?|上半年|下半年|[一二三四]季度|年[内底末初]")]
    private static partial Regex TimePattern();

    [GeneratedRegex("哪天|哪一天|哪日|哪一日|几号|几日")]
    private static partial Regex DayAsked();

    [GeneratedRegex("[“《]")]
    private static partial Regex ListMarks();
}

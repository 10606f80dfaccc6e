using System.Text.RegularExpressions;
using BriefingQA.Answering.Linking;
using BriefingQA.Language.Mentions;

namespace BriefingQA.Answering.Questions;

/// <summary>Finds the words of a question that an answer must carry: names the graph knows first, then posts and limits, then the words between them.</summary>
internal sealed partial class ContentWordReader(QuestionLexicon lexicon, EverydayWords everyday, WordForms forms, TextAnalyzer analyzer)
{
    /// <summary>What the noun behind 哪些 and 哪个 counts: it names the kind of the answer, which the text need not name.</summary>
    private const double HeadFactor = 0.3;

    /// <summary>How many enterprises there are, which the transcripts often leave unsaid: 企业由9.6万家增加到11.6万家.</summary>
    private const string Enterprises = "企业数量", Count = "数量";

    /// <summary>A shorter name must begin and end where words do, or it may be a part of other words.</summary>
    private const int WholeName = 4;

    private readonly TokenReader _tokens = new(lexicon, everyday, forms);

    /// <summary>The measure words behind 多少 and 几, with the scale before them: 多少万家.</summary>
    public IEnumerable<(int Start, int Length, string Unit)> UnitsIn(AnalyzedText analysis)
    {
        var form = analysis.Text;
        foreach (Match match in UnitPattern().Matches(form))
        {
            var at = match.Index + match.Length;
            var word = lexicon.MeasureWords.Select(entry => entry.Word).FirstOrDefault(word => form.AsSpan(at).StartsWith(word, StringComparison.Ordinal));
            if (word is not null && !analysis.Tokens.Any(token => token.Start == at && token.End > at + word.Length))
                yield return (match.Index, match.Length + word.Length, match.Groups["scale"].Value + word);
        }
    }

    public List<ContentWord> FindWords(AnalyzedText analysis, List<AskMatch> asks, GraphIndex index)
    {
        var form = analysis.Text;
        var taken = new bool[form.Length];
        foreach (var unit in UnitsIn(analysis))
            taken.AsSpan(unit.Start, unit.Length).Fill(true);
        var heads = asks.Where(ask => ask.Kind is AskKind.List or AskKind.Which || ask.Kind == AskKind.Compare && form[ask.Start] != '还').Select(ask => ask.Start + ask.Length).ToHashSet();
        foreach (var ask in asks)
            if (ask.Kind is not AskKind.Post)
                taken.AsSpan(ask.Start, ask.Length).Fill(true);

        var boundaries = analysis.Tokens.SelectMany(token => new[] { token.Start, token.End }).ToHashSet();
        var words = new List<ContentWord>();
        foreach (var match in index.Names.Matches(form))
        {
            if (match.Things.All(thing => thing.Label == GraphLabels.Indicator))
                continue;
            var name = form.Substring(match.Start, match.Length);
            if (name.Length < WholeName && match.Things.All(thing => thing.Label != GraphLabels.Person) && !(boundaries.Contains(match.Start) && boundaries.Contains(match.Start + match.Length)))
                continue;
            if (_tokens.IsEmpty(name) || taken.AsSpan(match.Start, match.Length).Contains(true))
                continue;
            taken.AsSpan(match.Start, match.Length).Fill(true);
            var role = RoleOf(match.Things);
            var alternatives = match.Things.SelectMany(thing => thing.Forms).Where(other => other != name && other.Length > 1).Distinct().ToList();
            words.Add(heads.Contains(match.Start) && role == WordRole.Subject
                ? new ContentWord(name, alternatives, 3 * HeadFactor, WordRole.Other, match.Start, match.Things)
                : new ContentWord(name, alternatives, 3, role, match.Start, match.Things) { Core = _tokens.CoreOf(name) });
        }

        foreach (Match match in SymbolName().Matches(form))
            if (!taken.AsSpan(match.Index, match.Length).Contains(true))
            {
                taken.AsSpan(match.Index, match.Length).Fill(true);
                words.Add(new ContentWord(match.Value, [], 2, WordRole.Other, match.Index, []));
            }

        foreach (Match match in WorldSuperlative().Matches(form))
            if (!taken.AsSpan(match.Index, match.Length).Contains(true))
            {
                taken.AsSpan(match.Index, match.Length).Fill(true);
                words.Add(new ContentWord(match.Value, everyday.MeaningsOf(match.Value, index), 2, WordRole.Other, match.Index, []));
            }

        foreach (var office in analysis.Mentions.OfType<NameMention>().Where(mention => mention.Kind == NameKind.Organization))
            if (!words.Any(word => word.Start == office.Start && word.End == office.End) && words.All(word => word.End <= office.Start || word.Start >= office.End || (word.Start >= office.Start && word.End <= office.End && word.Form.Length < office.Text.Length)))
            {
                words.RemoveAll(word => word.Start >= office.Start && word.End <= office.End);
                taken.AsSpan(office.Start, office.End - office.Start).Fill(true);
                words.Add(new ContentWord(office.Text, [], 2, WordRole.Person, office.Start, []));
            }

        foreach (var (word, weight) in lexicon.Qualifiers.Select(word => (word, 1.5)).Concat(lexicon.Opposites.SelectMany(words => words).Append(Enterprises).Select(word => (word, 2.0))))
            if (form.IndexOf(word, StringComparison.Ordinal) is >= 0 and var at && boundaries.Contains(at) && boundaries.Contains(at + word.Length) && !taken.AsSpan(at, word == Enterprises ? word.Length - Count.Length : word.Length).Contains(true))
            {
                taken.AsSpan(at, word.Length).Fill(true);
                words.Add(new ContentWord(word, [], weight, word == Enterprises ? WordRole.Indicator : WordRole.Other, at, []) { Core = _tokens.CoreOf(word) });
            }

        words.AddRange(everyday.PhrasesIn(form, boundaries, analysis.Tokens.Select(token => (token.Start, token.End)).ToHashSet(), taken, index));

        foreach (var bound in lexicon.Above.Concat(lexicon.Below))
            if (bound.Length > 1 && form.IndexOf(bound, StringComparison.Ordinal) is >= 0 and var at && !taken.AsSpan(at, bound.Length).Contains(true))
                taken.AsSpan(at, bound.Length).Fill(true);

        foreach (var post in lexicon.Posts)
            if (form.IndexOf(post, StringComparison.Ordinal) is >= 0 and var at && !taken.AsSpan(at, post.Length).Contains(true))
            {
                taken.AsSpan(at, post.Length).Fill(true);
                words.Add(new ContentWord(post, [], 1.5, WordRole.Person, at, []));
            }

        foreach (Match month in MonthPattern().Matches(form))
            if (!taken.AsSpan(month.Index, month.Length).Contains(true))
            {
                taken.AsSpan(month.Index, month.Length).Fill(true);
                words.Add(new ContentWord(month.Value.TrimEnd('份'), [], 1, WordRole.Period, month.Index, []));
            }

        foreach (Match year in YearPattern().Matches(form))
            if (!taken.AsSpan(year.Index, 4).Contains(true))
            {
                taken.AsSpan(year.Index, Math.Min(5, form.Length - year.Index)).Fill(true);
                words.Add(new ContentWord(year.Value, [], 1, WordRole.Period, year.Index, []));
            }

        foreach (Match grade in GradePattern().Matches(form))
            if (!taken.AsSpan(grade.Index, grade.Length).Contains(true))
            {
                taken.AsSpan(grade.Index, grade.Length).Fill(true);
                words.Add(new ContentWord(grade.Value, [.. RankForms.Of(grade.Value)], 2, WordRole.Other, grade.Index, []));
            }

        foreach (var (start, length) in Untaken(taken).Select(stretch => WithoutAgainst(form, stretch)))
            foreach (var token in analyzer.Segment(form.Substring(start, length)))
                if (_tokens.Read(token with { Start = token.Start + start, End = token.End + start }, index) is { } word)
                    words.Add(heads.Contains(word.Start) || (heads.Count > 0 && EndsClause(form, word) && !index.Holds(word.Form)) ? word with { Weight = word.Weight * HeadFactor } : word);
        words = Joined(form, [.. words.OrderBy(word => word.Start)], index);
        var counted = UnitsIn(analysis).Select(unit => unit.Start + unit.Length).ToHashSet();
        return WithoutInnerSubjects([.. words.Select(word => counted.Contains(word.Start) ? word with { IsCounted = true } : word)]);
    }

    /// <summary>Neighbours that are the name of one indicator together are one word: 营业 and 收入; so is a ratio by its name: 收入比.</summary>
    private List<ContentWord> Joined(string form, List<ContentWord> words, GraphIndex index)
    {
        for (var i = words.Count - 2; i >= 0; i--)
        {
            var (left, right) = (words[i], words[i + 1]);
            if (left.End != right.Start || left.Role is not (WordRole.Other or WordRole.Indicator) || right.Role is not (WordRole.Other or WordRole.Indicator) || left.Things.Count + right.Things.Count > 0)
                continue;
            var name = left.Form + right.Form;
            if (lexicon.Expects.Any(entry => entry.Of.Contains(name)) || index.Names.Find(name).Any(thing => thing.Label == GraphLabels.Indicator))
            {
                words[i] = new ContentWord(name, [], Math.Max(2, Math.Max(left.Weight, right.Weight)), WordRole.Indicator, left.Start, []) { Core = _tokens.CoreOf(name) };
                words.RemoveAt(i + 1);
            }
        }

        return [.. words.Select(word => word is { Role: WordRole.Other or WordRole.Indicator, Form.Length: > 1 } && RatioName().IsMatch(form[word.End..]) ? word with { Form = word.Form + "比", Core = word.Form + "比", Weight = Math.Max(2, word.Weight), IsVerb = false } : word)];
    }

    /// <summary>A name of a thing inside a compound is a part of the compound: 制造业 in 国家制造业创新中心.</summary>
    private static List<ContentWord> WithoutInnerSubjects(List<ContentWord> words) =>
        [.. words.Select((word, i) => i > 0 && word.Role == WordRole.Subject && words[i - 1] is { IsVerb: false, Role: WordRole.Other or WordRole.Indicator } && words[i - 1].End == word.Start && i + 1 < words.Count && words[i + 1].Start == word.End
            ? word with { Role = WordRole.Other, Alternatives = [] } : word)];

    private static bool EndsClause(string form, ContentWord word) => word.End == form.Length || form[word.End] is ',' or '，';

    private static IEnumerable<(int Start, int Length)> Untaken(bool[] taken)
    {
        for (var start = 0; start < taken.Length;)
        {
            var length = taken.AsSpan(start).IndexOf(!taken[start]);
            length = length < 0 ? taken.Length - start : length;
            if (!taken[start])
                yield return (start, length);
            start += length;
        }
    }

    /// <summary>A stretch without the word at its end that sets it against what follows: 营业收入 of 营业收入比2012年.</summary>
    private (int Start, int Length) WithoutAgainst(string form, (int Start, int Length) stretch) =>
        stretch.Length > 2 && stretch.Start + stretch.Length < form.Length && lexicon.Against.Any(word => word.Length == 1 && form[stretch.Start + stretch.Length - 1] == word[0]) ? (stretch.Start, stretch.Length - 1) : stretch;

    private static WordRole RoleOf(IReadOnlyList<NamedThing> things) =>
        things.Any(thing => thing.Label == GraphLabels.Person) ? WordRole.Person
        : WordRole.Subject;

    [GeneratedRegex(@"(?<!\d)(19|20)\d\d(?=年|$|[^\d.亿万%家个项])")]
    internal static partial Regex YearPattern();

    /// <summary>A month, or several in a row: 9月份, 1-7月.</summary>
    [GeneratedRegex(@"前(\d{1,2}|[一二两三四五六七八九十]{1,2})个月|(\d{1,2}月?[-—－~～至到])?(?<!\d)\d{1,2}月份?(?!\d)")]
    private static partial Regex MonthPattern();

    /// <summary>A standing phrase of the briefings, which they hold as it is: 全球最大.</summary>
    [GeneratedRegex("(全球|世界|全国|国内|亚洲|国际)(规模)?最[大高多快长强]")]
    internal static partial Regex WorldSuperlative();

    /// <summary>A name written with figures or signs between letters: 2+26, pm2.5.</summary>
    [GeneratedRegex("(?<![a-z0-9.])[a-z0-9]+([+][a-z0-9]+)+(?![a-z0-9.%])|(?<![a-z0-9.])[a-z]{1,4}\\d+(\\.\\d+)?(?![a-z0-9.%])")]
    private static partial Regex SymbolName();

    /// <summary>A grade or a number that tells which things are meant: 三级 of 三级医院, 前六批.</summary>
    [GeneratedRegex("[一二三四五六七八九][等级线](?=[^\\d，,的是有多几]{1,6})|[前第]([一二三四五六七八九十]|\\d)+[批届轮期大]")]
    private static partial Regex GradePattern();

    /// <summary>What stands behind the noun in the name of a ratio: 收入比是多少.</summary>
    [GeneratedRegex("^比(是|为|达|有多|多少|如何|怎|扩大|缩小|上升|下降|提高|降低)")]
    private static partial Regex RatioName();

    [GeneratedRegex("(?:多少|(?<![哪这那好])几)(?<scale>万亿|百万|千万|十|百|千|万|亿)?")]
    private static partial Regex UnitPattern();
}

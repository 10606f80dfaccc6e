using System.Globalization;
using System.Text.RegularExpressions;
using BriefingQA.Answering.Linking;
using BriefingQA.Language.Mentions;
using BriefingQA.Language.Segmentation;

namespace BriefingQA.Answering.Questions;

/// <summary>Reads a question into a frame.</summary>
internal sealed partial class QuestionReader(QuestionLexicon lexicon, WordForms forms, TextAnalyzer analyzer)
{
    /// <summary>What the noun behind 哪些 and 哪个 counts: it names the kind of the answer, which the text need not name.</summary>
    private const double HeadFactor = 0.3;

    /// <summary>A shorter name must begin and end where words do, or it may be a part of other words.</summary>
    private const int WholeName = 4;

    private readonly List<(string Word, AskKind Kind)> _asks = [.. lexicon.Asks.Select(ask => (forms.Form(ask.Word), ask.Kind)).OrderByDescending(ask => ask.Item1.Length)];
    private readonly HashSet<string> _stopwords = [.. lexicon.Stopwords.Select(forms.Form), .. lexicon.Stopwords];
    private readonly HashSet<string> _generic = [.. lexicon.Generic.Select(forms.Form)];

    public QuestionFrame Read(string question, GraphIndex index)
    {
        var text = WithoutPadding(question);
        var form = ExceptPattern().Replace(forms.Form(text), "");
        var asks = FindAsks(NumberedAsk().Replace(form, "哪几"));
        var tokens = analyzer.Segment(form);
        var years = YearPattern().Matches(form).Select(match => int.Parse(match.ValueSpan[..4], CultureInfo.InvariantCulture)).Distinct().ToList();
        var words = FindWords(form, asks, index);
        var units = UnitsIn(form).Select(unit => unit.Unit).ToList();
        var direction = DirectionOf(tokens);
        var kinds = asks.Select(ask => ask.Kind).ToHashSet();
        var operands = OperandFinder.Find(form, words);
        var extreme = ExtremeOf(form);
        return new QuestionFrame
        {
            Text = text,
            Form = form,
            Asks = kinds,
            Ask = Decide(form, text, kinds, tokens, operands.Count, extreme),
            Words = words,
            Units = units,
            CountedAt = [.. UnitsIn(form).Select(unit => unit.Start + unit.Length)],
            Years = years,
            Direction = direction,
            Extreme = extreme,
            Operands = operands,
            AsksPlanned = lexicon.Planned.Any(word => form.Contains(word, StringComparison.Ordinal)),
            AsksDone = lexicon.Done.Any(word => form.Contains(word, StringComparison.Ordinal)),
        };
    }

    /// <summary>The text without politeness, white space at its ends and marks at its end.</summary>
    public string WithoutPadding(string question)
    {
        var text = WordForms.HalfWidth(question).Trim();
        foreach (var padding in lexicon.Padding)
            text = text.Replace(padding, "", StringComparison.Ordinal);
        return text.Trim(' ', '，', ',', '。', '.', '？', '?', '！', '!', '~', '：', ':', '；', ';');
    }

    private List<AskMatch> FindAsks(string form)
    {
        var matches = new List<AskMatch>();
        var taken = new bool[form.Length];
        foreach (var (word, kind) in _asks)
            for (var at = form.IndexOf(word, StringComparison.Ordinal); at >= 0; at = form.IndexOf(word, at + 1, StringComparison.Ordinal))
            {
                if (taken.AsSpan(at, word.Length).Contains(true))
                    continue;
                taken.AsSpan(at, word.Length).Fill(true);
                matches.Add(new AskMatch(at, word.Length, kind));
            }

        return matches;
    }

    private AskKind Decide(string form, string text, HashSet<AskKind> kinds, IReadOnlyList<Token> tokens, int operands, int extreme)
    {
        if (lexicon.Refused.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)))
            return AskKind.Refused;
        if (kinds.Contains(AskKind.Meta))
            return AskKind.Meta;
        if (kinds.Contains(AskKind.YesNo))
            return AskKind.YesNo;

        var selects = kinds.Overlaps([AskKind.Which, AskKind.Who, AskKind.List, AskKind.Compare]);
        if (operands >= 2 && (kinds.Contains(AskKind.Compare) || (selects && extreme != 0)))
            return AskKind.Compare;
        if (kinds.Contains(AskKind.Sum) && !form.Contains("占比", StringComparison.Ordinal) && (operands >= 2 || CountedThings().IsMatch(form)))
            return AskKind.Sum;
        if (kinds.Contains(AskKind.Difference))
            return AskKind.Difference;
        if (form.Contains('最') && !WorldSuperlative().IsMatch(form) && extreme != 0 && (selects || kinds.Contains(AskKind.Figure) || kinds.Contains(AskKind.Time)))
            return AskKind.Superlative;
        if (kinds.Overlaps([AskKind.List, AskKind.Which]) && kinds.Contains(AskKind.Figure) && (form.Contains('各') || form.Contains("分别", StringComparison.Ordinal)))
            return AskKind.List;
        foreach (var kind in new[] { AskKind.Post, AskKind.Who, AskKind.Time, AskKind.Quote, AskKind.Definition })
            if (kinds.Contains(kind))
                return kind;
        if (kinds.Contains(AskKind.Change) || MovesByHowMuch(form, tokens))
            return AskKind.Change;
        foreach (var kind in new[] { AskKind.Share, AskKind.Figure })
            if (kinds.Contains(kind))
                return kind == AskKind.Figure && AsksShare(form) ? AskKind.Share : kind;
        foreach (var kind in new[] { AskKind.Measures, AskKind.Why, AskKind.Place, AskKind.List, AskKind.Which })
            if (kinds.Contains(kind))
                return kind;
        return AskKind.Unstated;
    }

    private static bool AsksShare(string form) => form.Contains("占比", StringComparison.Ordinal) && form.EndsWith("多少", StringComparison.Ordinal);

    /// <summary>Whether the text asks by how much something moved: 增长了多少, 减产多少亿斤.</summary>
    private bool MovesByHowMuch(string form, IReadOnlyList<Token> tokens)
    {
        if (tokens.Any(token => token.Text.StartsWith("同比", StringComparison.Ordinal)) && tokens.Any(token => token.Text.StartsWith("百分", StringComparison.Ordinal)))
            return true;
        foreach (var word in lexicon.Up.Concat(lexicon.Down))
            for (var at = form.IndexOf(word, StringComparison.Ordinal); at >= 0; at = form.IndexOf(word, at + 1, StringComparison.Ordinal))
                if (HowMuch().Match(form, at + word.Length) is { Success: true } match && match.Index == at + word.Length && !DurationAsk().IsMatch(form[(match.Index + match.Length)..]))
                    return true;
        return false;
    }

    private bool IsDirection(string word) => lexicon.Up.Contains(word) || lexicon.Down.Contains(word);

    private int DirectionOf(IReadOnlyList<Token> tokens)
    {
        var up = tokens.Any(token => lexicon.Up.Contains(token.Text));
        var down = tokens.Any(token => lexicon.Down.Contains(token.Text));
        return up == down ? 0 : up ? 1 : -1;
    }

    private int ExtremeOf(string form)
    {
        var max = lexicon.Max.Where(word => form.Contains(word, StringComparison.Ordinal)).Select(word => word.Length).DefaultIfEmpty(0).Max();
        var min = lexicon.Min.Where(word => form.Contains(word, StringComparison.Ordinal)).Select(word => word.Length).DefaultIfEmpty(0).Max();
        return max == 0 && min == 0 ? 0 : min > max ? -1 : 1;
    }

    /// <summary>The measure words behind 多少 and 几, with the scale before them: 多少万家.</summary>
    private IEnumerable<(int Start, int Length, string Unit)> UnitsIn(string form)
    {
        foreach (Match match in UnitPattern().Matches(form))
        {
            var at = match.Index + match.Length;
            var word = lexicon.MeasureWords.Select(entry => entry.Word).FirstOrDefault(word => form.AsSpan(at).StartsWith(word, StringComparison.Ordinal));
            if (word is not null)
                yield return (match.Index, match.Length + word.Length, match.Groups["scale"].Value + word);
        }
    }

    private List<ContentWord> FindWords(string form, List<AskMatch> asks, GraphIndex index)
    {
        var taken = new bool[form.Length];
        foreach (var unit in UnitsIn(form))
            taken.AsSpan(unit.Start, unit.Length).Fill(true);
        var heads = asks.Where(ask => ask.Kind is AskKind.List or AskKind.Which or AskKind.Compare).Select(ask => ask.Start + ask.Length).ToHashSet();
        foreach (var ask in asks)
            if (ask.Kind is not AskKind.Post)
                taken.AsSpan(ask.Start, ask.Length).Fill(true);

        var boundaries = analyzer.Segment(form).SelectMany(token => new[] { token.Start, token.End }).ToHashSet();
        var words = new List<ContentWord>();
        foreach (var match in index.Names.Matches(form))
        {
            if (match.Things.All(thing => thing.Label == GraphLabels.Indicator))
                continue;
            var name = form.Substring(match.Start, match.Length);
            if (name.Length < WholeName && match.Things.All(thing => thing.Label != GraphLabels.Person) && !(boundaries.Contains(match.Start) && boundaries.Contains(match.Start + match.Length)))
                continue;
            if (_stopwords.Contains(name) || _generic.Contains(name) || taken.AsSpan(match.Start, match.Length).Contains(true))
                continue;
            taken.AsSpan(match.Start, match.Length).Fill(true);
            var role = RoleOf(match.Things);
            var alternatives = match.Things.SelectMany(thing => thing.Forms).Where(other => other != name && other.Length > 1).Distinct().ToList();
            words.Add(heads.Contains(match.Start) && role == WordRole.Subject
                ? new ContentWord(name, alternatives, 3 * HeadFactor, WordRole.Other, match.Start, match.Things)
                : new ContentWord(name, alternatives, 3, role, match.Start, match.Things) { Core = CoreOf(name) });
        }

        foreach (Match match in WorldSuperlative().Matches(form))
            if (!taken.AsSpan(match.Index, match.Length).Contains(true))
            {
                taken.AsSpan(match.Index, match.Length).Fill(true);
                words.Add(new ContentWord(match.Value, [], 2, WordRole.Other, match.Index, []));
            }

        foreach (var office in analyzer.Analyze(form, null).Mentions.OfType<NameMention>().Where(mention => mention.Kind == NameKind.Organization))
            if (!words.Any(word => word.Start == office.Start && word.End == office.End) && words.All(word => word.End <= office.Start || word.Start >= office.End || (word.Start >= office.Start && word.End <= office.End && word.Form.Length < office.Text.Length)))
            {
                words.RemoveAll(word => word.Start >= office.Start && word.End <= office.End);
                taken.AsSpan(office.Start, office.End - office.Start).Fill(true);
                words.Add(new ContentWord(office.Text, [], 2, WordRole.Person, office.Start, []));
            }

        foreach (var qualifier in lexicon.Qualifiers)
            if (form.IndexOf(qualifier, StringComparison.Ordinal) is >= 0 and var at && !taken.AsSpan(at, qualifier.Length).Contains(true))
            {
                taken.AsSpan(at, qualifier.Length).Fill(true);
                words.Add(new ContentWord(qualifier, [], 1.5, WordRole.Other, at, []));
            }

        foreach (var bound in lexicon.Above.Concat(lexicon.Below))
            if (bound.Length > 1 && form.IndexOf(bound, StringComparison.Ordinal) is >= 0 and var at && !taken.AsSpan(at, bound.Length).Contains(true))
                taken.AsSpan(at, bound.Length).Fill(true);

        foreach (var post in lexicon.Posts)
            if (form.IndexOf(post, StringComparison.Ordinal) is >= 0 and var at && !taken.AsSpan(at, post.Length).Contains(true))
            {
                taken.AsSpan(at, post.Length).Fill(true);
                words.Add(new ContentWord(post, [], 1.5, WordRole.Person, at, []));
            }

        foreach (Match year in YearPattern().Matches(form))
            if (!taken.AsSpan(year.Index, 4).Contains(true))
            {
                taken.AsSpan(year.Index, Math.Min(5, form.Length - year.Index)).Fill(true);
                words.Add(new ContentWord(year.Value, [], 1, WordRole.Period, year.Index, []));
            }

        foreach (var (start, length) in Untaken(taken))
            foreach (var token in analyzer.Segment(form.Substring(start, length)))
                if (WordOf(token with { Start = token.Start + start, End = token.End + start }, index) is { } word)
                    words.Add(heads.Contains(word.Start) || (heads.Count > 0 && EndsClause(form, word) && !index.Holds(word.Form)) ? word with { Weight = word.Weight * HeadFactor } : word);
        var counted = UnitsIn(form).Select(unit => unit.Start + unit.Length).ToHashSet();
        return WithoutInnerSubjects([.. words.OrderBy(word => word.Start).Select(word => counted.Contains(word.Start) ? word with { IsCounted = true } : word)]);
    }

    /// <summary>A name of a thing inside a compound is a part of the compound: 制造业 in 国家制造业创新中心.</summary>
    private static List<ContentWord> WithoutInnerSubjects(List<ContentWord> words) =>
        [.. words.Select((word, i) => i > 0 && word.Role == WordRole.Subject && words[i - 1] is { IsVerb: false, Role: WordRole.Other or WordRole.Indicator } && words[i - 1].End == word.Start
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

    private static WordRole RoleOf(IReadOnlyList<NamedThing> things) =>
        things.Any(thing => thing.Label == GraphLabels.Person) ? WordRole.Person
        : WordRole.Subject;

    private ContentWord? WordOf(Token token, GraphIndex index)
    {
        var text = token.Text;
        if (_stopwords.Contains(text) || IsDirection(text.Length > 1 ? text.TrimEnd('得', '了', '过', '到', '至') : text) || lexicon.Max.Contains(text) || lexicon.Min.Contains(text))
            return null;
        if (YearsSpan().IsMatch(text))
            return new ContentWord(text, [], 0.3, WordRole.Period, token.Start, []);
        var weight = WeightOf(token, index.Holds(text));
        if (weight == 0)
            return null;
        if (_generic.Contains(text))
            weight *= 0.25;
        var role = token.Tag is "m" or "mq" || text.Any(char.IsAsciiDigit) ? WordRole.Number
            : token.Tag is "t" or "tg" ? WordRole.Period
            : index.IsIndicatorWord(text) ? WordRole.Indicator
            : WordRole.Other;
        return new ContentWord(text, [], weight, role, token.Start, []) { Core = CoreOf(text), IsVerb = token.Tag.StartsWith('v') && token.Tag != "vn" };
    }

    /// <summary>The word without a general ending and without 总 at its head.</summary>
    private string CoreOf(string word)
    {
        var ending = _generic.Where(ending => ending.Length > 1 && ending.Length < word.Length - 1 && word.EndsWith(ending, StringComparison.Ordinal)).MaxBy(ending => ending.Length);
        return ending is not null ? word[..^ending.Length] : word.Length > 2 && word[0] == '总' ? word[1..] : word;
    }

    /// <summary>Nouns must be carried, verbs should be, the rest may be; a verb that no sentence knows is taken for the asker's own way of saying it.</summary>
    private static double WeightOf(Token token, bool isHeld) => token.Tag switch
    {
        ['n', 'r' or 's' or 't', ..] => 3,
        ['n', ..] or "eng" or "l" or "i" or "j" or "nz" => 2,
        "vn" or "an" => isHeld ? 1.5 : 1,
        ['v', ..] => token.Text.Length < 2 ? 0.2 : isHeld ? 1 : 0.4,
        ['a', ..] or "b" or "z" => isHeld ? 0.8 : 0.3,
        ['t', ..] or "s" => 1,
        ['m', ..] => token.Text.Any(char.IsAsciiDigit) || token.Text.IndexOfAny(['百', '千', '万', '亿']) >= 0 ? 1.5 : 0,
        ['d', ..] or "f" => isHeld && token.Text.Length > 1 ? 0.2 : 0,
        "x" => char.IsLetter(token.Text[0]) ? 2 : 0,
        _ => 0,
    };

    [GeneratedRegex(@"(?<!\d)(19|20)\d\d(?=年|$|[^\d.亿万%家个项])")]
    private static partial Regex YearPattern();

    [GeneratedRegex("除了?[^,，]{1,30}(之外|以外|外)?[,，]")]
    private static partial Regex ExceptPattern();

    [GeneratedRegex(@"\G[了过得]?(百分之)?(多少|几)")]
    private static partial Regex HowMuch();

    /// <summary>A standing phrase of the briefings, which they hold as it is: 全球最大.</summary>
    [GeneratedRegex("(全球|世界|全国|国内|亚洲|国际)(规模)?最[大高多快长强]")]
    private static partial Regex WorldSuperlative();

    [GeneratedRegex("^(年|个月|天|周|季)")]
    private static partial Regex DurationAsk();

    /// <summary>A stretch of years: 十年间, 近五年.</summary>
    [GeneratedRegex("^[近过这]?[一二三四五六七八九十两]+年(来|间|里|中|以来)?$")]
    private static partial Regex YearsSpan();

    /// <summary>A number of things that the question says there are: 四类, 三项.</summary>
    [GeneratedRegex("[两二三四五六七八九][类项个种者家]")]
    private static partial Regex CountedThings();

    [GeneratedRegex("哪[二三四五六七八九十两]")]
    private static partial Regex NumberedAsk();

    [GeneratedRegex("(?:多少|(?<!哪)几)(?<scale>万亿|百万|千万|十|百|千|万|亿)?")]
    private static partial Regex UnitPattern();

    private readonly record struct AskMatch(int Start, int Length, AskKind Kind);
}

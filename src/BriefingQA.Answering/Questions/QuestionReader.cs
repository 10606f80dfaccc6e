using System.Globalization;
using System.Text.RegularExpressions;
using BriefingQA.Answering.Linking;
using BriefingQA.Language.Mentions;
using BriefingQA.Language.Segmentation;

namespace BriefingQA.Answering.Questions;

/// <summary>Reads a question into a frame.</summary>
internal sealed partial class QuestionReader(QuestionLexicon lexicon, Thesaurus thesaurus, WordForms forms, TextAnalyzer analyzer)
{
    private readonly List<(string Word, AskKind Kind)> _asks = [.. lexicon.Asks.Select(ask => (forms.Form(ask.Word), ask.Kind)).OrderByDescending(ask => ask.Item1.Length)];
    private readonly List<string> _movements = [.. lexicon.Up.Concat(lexicon.Down).Concat(lexicon.Asks.Where(ask => ask.Kind is AskKind.Change or AskKind.Share).Select(ask => forms.Form(ask.Word))).OrderByDescending(word => word.Length)];
    private readonly List<string> _directions = [.. lexicon.Up, .. lexicon.Down], _unlimited = [.. lexicon.Up.Concat(lexicon.Down).Where(word => !lexicon.Limits.Contains(word))];
    /// <summary>Single characters first: they are the connectors.</summary>
    private readonly WordMask _empty = new([.. lexicon.Generic.Concat(lexicon.Totals).Append("总").Append("的").OrderByDescending(word => word.Length)]);
    private readonly ContentWordReader _words = new(lexicon, new EverydayWords(lexicon, thesaurus, forms), forms, analyzer);

    private readonly ShortNames _names = new(analyzer);
    private readonly HomePlaces _home = new(lexicon);

    /// <summary>The unit that a question for an amount of money asks for.</summary>
    private const string Money = "钱";

    /// <summary>What stands before the head of a question word in words of their own: 逆差多少 and 增长多少 ask for no difference.</summary>
    private static readonly Dictionary<char, string> OtherWords = new() { ['差'] = "逆顺价温时落误", ['长'] = "增延生成", ['短'] = "缩", ['快'] = "加", ['重'] = "比严" };

    /// <summary>What stands before 么 in words that ask for nothing: 增长这么多.</summary>
    private const string AdverbHeads = "这那多怎什要";

    private static readonly char[] Commas = ['，', ',', '。', '；', '！'];

    public QuestionFrame Read(string question, GraphIndex index)
    {
        var text = WithoutPadding(question);
        var form = ExceptPattern().Replace(forms.Form(text), "");
        var asks = FindAsks(NumberedAsk().Replace(form, "哪几"));
        var analysis = analyzer.Analyze(form, null);
        var tokens = analysis.Tokens;
        var years = ContentWordReader.YearPattern().Matches(form).Select(match => int.Parse(match.ValueSpan[..4], CultureInfo.InvariantCulture)).Distinct().ToList();
        var words = _names.Resolved(_home.Weighed(_words.FindWords(analysis, asks, index), analysis, index), index);
        var units = _words.UnitsIn(analysis).Select(unit => unit.Unit).ToList();
        var direction = DirectionOf(tokens);
        if (units.Count == 0 && direction == 0 && lexicon.Sums.Any(word => form.Contains(word, StringComparison.Ordinal)))
            units.Add(Money);
        var kinds = asks.Select(ask => ask.Kind).ToHashSet();
        if (form.EndsWith('吧') && kinds.Count == 0)
            kinds.Add(AskKind.YesNo);
        var ratio = kinds.Overlaps([AskKind.Ratio, AskKind.Share]) && !kinds.Overlaps([AskKind.Compare, AskKind.YesNo, AskKind.Difference, AskKind.Sum, AskKind.Ranking]) ? OperandFinder.OfRatio(form, words) : [];
        var operands = ratio.Count > 0 ? ratio : OperandFinder.Find(form, words, _movements, _empty);
        var extreme = Bound().IsMatch(form) ? 0 : ExtremeOf(form, words);
        return new QuestionFrame
        {
            Text = text,
            Form = form,
            Analysis = analysis,
            Asks = kinds,
            Ask = Decide(form, text, kinds, tokens, operands, extreme),
            Words = words,
            Units = units,
            CountedAt = [.. _words.UnitsIn(analysis).Select(unit => unit.Start + unit.Length)],
            Years = years,
            Direction = direction,
            Extreme = extreme,
            Operands = operands,
            SetsInRatio = ratio.Count > 0,
            AsksAmount = MovesByHowMuch(form, tokens),
            AsksPlanned = lexicon.Planned.Any(word => form.Contains(word, StringComparison.Ordinal)),
            AsksDone = lexicon.Done.Any(word => form.Contains(word, StringComparison.Ordinal)),
        };
    }

    /// <summary>Whether a text asks to change the graph, to run something, or to see how the service is set up.</summary>
    public bool IsRefused(string text) => lexicon.Refused.Any(word => Holds(text, word));

    /// <summary>Whether a text holds a word; one in Latin letters not as a part of another: drop is none of hydropower.</summary>
    private static bool Holds(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
            if (!(char.IsAsciiLetter(word[0]) && at > 0 && char.IsAsciiLetter(text[at - 1]))
                && !(char.IsAsciiLetter(word[^1]) && at + word.Length < text.Length && char.IsAsciiLetter(text[at + word.Length])))
                return true;
        return false;
    }

    /// <summary>The text without politeness, white space at its ends and marks at its end.</summary>
    public string WithoutPadding(string question)
    {
        var text = WordForms.HalfWidth(question).Trim();
        foreach (var padding in lexicon.Padding)
            text = text.Replace(padding, "", StringComparison.Ordinal);
        text = WithoutAsides(text);
        return text.Trim(' ', '，', ',', '。', '.', '？', '?', '！', '!', '~', '：', ':', '；', ';');
    }

    /// <summary>The text without the clauses before the question in which the asker speaks of himself.</summary>
    private string WithoutAsides(string text)
    {
        while (text.IndexOfAny(Commas) is > 0 and var end && lexicon.Asides.Any(word => text.AsSpan(0, end).TrimStart().StartsWith(word, StringComparison.Ordinal)))
            text = text[(end + 1)..];
        return text;
    }

    private List<AskMatch> FindAsks(string form)
    {
        var matches = new List<AskMatch>();
        var taken = new bool[form.Length];
        foreach (var (word, kind) in _asks)
            for (var at = form.IndexOf(word, StringComparison.Ordinal); at >= 0; at = form.IndexOf(word, at + 1, StringComparison.Ordinal))
            {
                if (taken.AsSpan(at, word.Length).Contains(true) || at > 0 && (OtherWords.TryGetValue(word[0], out var heads) && heads.Contains(form[at - 1], StringComparison.Ordinal) || word == "么" && AdverbHeads.Contains(form[at - 1], StringComparison.Ordinal) || word[0] == '几' && "这那好".Contains(form[at - 1], StringComparison.Ordinal)))
                    continue;
                taken.AsSpan(at, word.Length).Fill(true);
                matches.Add(new AskMatch(at, word.Length, kind));
            }

        return matches;
    }

    private AskKind Decide(string form, string text, HashSet<AskKind> kinds, IReadOnlyList<Token> tokens, IReadOnlyList<IReadOnlyList<ContentWord>> operands, int extreme)
    {
        if (IsRefused(text))
            return AskKind.Refused;
        if (kinds.Contains(AskKind.Meta))
            return AskKind.Meta;
        if (kinds.Contains(AskKind.YesNo))
            return AskKind.YesNo;

        var selects = kinds.Overlaps([AskKind.Which, AskKind.Who, AskKind.List, AskKind.Compare]);
        if (selects && extreme != 0 && TimesSideBySide().IsMatch(form))
            return AskKind.Compare;
        if (operands.Count >= 2 && (kinds.Contains(AskKind.Compare) || (selects && extreme != 0)))
            return AskKind.Compare;
        if (operands.Count >= 2 && kinds.Contains(AskKind.Figure) && WholeCount().Match(form) is { Success: true } whole && operands[^1][^1].End <= whole.Index)
            return AskKind.Sum;
        if (kinds.Contains(AskKind.Sum) && !form.Contains("占比", StringComparison.Ordinal) && (operands.Count >= 2 || CountedThings().IsMatch(form)))
            return AskKind.Sum;
        foreach (var kind in new[] { AskKind.Ratio, AskKind.Ranking, AskKind.Difference })
            if (kinds.Contains(kind))
                return kind;
        if (form.Contains('最') && !ContentWordReader.WorldSuperlative().IsMatch(form) && extreme != 0 && (selects || kinds.Contains(AskKind.Figure) || kinds.Contains(AskKind.Time)))
            return AskKind.Superlative;
        if (kinds.Overlaps([AskKind.List, AskKind.Which]) && kinds.Contains(AskKind.Figure) && (form.Contains('各') || form.Contains("分别", StringComparison.Ordinal)))
            return AskKind.List;
        if (kinds.Contains(AskKind.Who) && ThingNamed().IsMatch(form))
            return AskKind.List;
        foreach (var kind in new[] { AskKind.Post, AskKind.Who, AskKind.Time, AskKind.Quote, AskKind.Definition })
            if (kinds.Contains(kind))
                return kind == AskKind.Post && Issuing().IsMatch(form) ? AskKind.Who : kind;
        if (kinds.Contains(AskKind.Change) || FromTo().IsMatch(form) || MovesByHowMuch(form, tokens) || MovesByPlan(form))
            return AskKind.Change;
        foreach (var kind in new[] { AskKind.Share, AskKind.Figure })
            if (kinds.Contains(kind))
                return kind == AskKind.Figure && AsksShare(form) ? AskKind.Share : kind;
        foreach (var kind in new[] { AskKind.Measures, AskKind.Why, AskKind.Place, AskKind.List, AskKind.Which })
            if (kinds.Contains(kind))
                return kind;
        return AskKind.Unstated;
    }

    /// <summary>Whether a growth to be reached is asked for: 增长目标, 增长预期目标.</summary>
    private bool MovesByPlan(string form) =>
        _directions.Any(word => form.IndexOf(word, StringComparison.Ordinal) is >= 0 and var at && lexicon.Planned.Any(planned => planned.Length > 1 && form.AsSpan(at + word.Length).StartsWith(planned, StringComparison.Ordinal)));

    /// <summary>Two times of a year: 1月份和2月份, 一季度与二季度.</summary>
    [GeneratedRegex(@"(\d{1,2}月份?|[一二三四上下][季半]年?度?)(的[^，,]{0,8})?(和|与|跟|、|还是)(\d{1,2}月|[一二三四上下][季半])")]
    private static partial Regex TimesSideBySide();

    private static bool AsksShare(string form) => form.Contains("占比", StringComparison.Ordinal) && form.EndsWith("多少", StringComparison.Ordinal);

    /// <summary>Whether the text asks by how much something moved: 增长了多少, 减产多少亿斤.</summary>
    private bool MovesByHowMuch(string form, IReadOnlyList<Token> tokens)
    {
        if (tokens.Any(token => token.Text.StartsWith("同比", StringComparison.Ordinal)) && tokens.Any(token => token.Text.StartsWith("百分", StringComparison.Ordinal)))
            return true;
        if (AmountMoved().IsMatch(form))
            return true;
        foreach (var word in _unlimited)
            for (var at = form.IndexOf(word, StringComparison.Ordinal); at >= 0; at = form.IndexOf(word, at + 1, StringComparison.Ordinal))
                if (!lexicon.Limits.Any(limit => at + word.Length >= limit.Length && limit.EndsWith(word, StringComparison.Ordinal) && form.AsSpan(0, at + word.Length).EndsWith(limit, StringComparison.Ordinal)) && HowMuch().Match(form, at + word.Length) is { Success: true } match && match.Index == at + word.Length && !DurationAsk().IsMatch(form[(match.Index + match.Length)..]))
                    return true;
        return false;
    }

    private int DirectionOf(IReadOnlyList<Token> tokens)
    {
        var up = Moves(lexicon.Up, tokens);
        var down = Moves(lexicon.Down, tokens);
        return up == down ? 0 : up ? 1 : -1;
    }

    private static bool Moves(IReadOnlyList<string> words, IReadOnlyList<Token> tokens) =>
        tokens.Where((token, i) => words.Contains(token.Text) || (i + 1 < tokens.Count && words.Contains(token.Text + tokens[i + 1].Text))).Any();

    /// <summary>By the longest word that stands outside of the words that name something: 短缺 is not short.</summary>
    private int ExtremeOf(string text, IReadOnlyList<ContentWord> words)
    {
        var form = words.Where(word => word.Form.Length > 1).Aggregate(AboutSoMany().Replace(text, "|"), (rest, word) => rest.Replace(word.Form, "|", StringComparison.Ordinal));
        var max = lexicon.Max.Where(word => form.Contains(word, StringComparison.Ordinal)).Select(word => word.Length).DefaultIfEmpty(0).Max();
        var min = lexicon.Min.Where(word => form.Contains(word, StringComparison.Ordinal)).Select(word => word.Length).DefaultIfEmpty(0).Max();
        return max == 0 && min == 0 ? 0 : min > max ? -1 : 1;
    }

    [GeneratedRegex("(?!.*(还|剩)[有剩余下]*(多少|几))(除了?[^,，]{1,30}(之外|以外|外)?[,，]|[(（,，]?(不算|不含|不包括|除去)[^,，。)）]{1,12}(在内)?[)）]?)")]
    private static partial Regex ExceptPattern();

    [GeneratedRegex(@"\G[了过得]?(百分之)?(多少|几)")]
    private static partial Regex HowMuch();

    /// <summary>增加的金额, 减少的数量.</summary>
    /// <summary>The name of a thing is asked for and not that of a person: 那个平台叫什么名字.</summary>
    [GeneratedRegex("(台|统|目|动|划|程|心|构|会|策|法|件|单|系|地|号|区|品|略|法|案|书|南|书|报|网|馆|园|奖)叫什么名字")]
    private static partial Regex ThingNamed();

    /// <summary>A bound is asked for and not the largest of several: 最多能拿多少.</summary>
    [GeneratedRegex("(最多|至多|最少|至少)(只?能|可|要|得|给)[^，。]*(多少|几)")]
    private static partial Regex Bound();

    [GeneratedRegex("(增加|增长|提高|减少|下降|降低)了?的(金额|数额|数量|额度|幅度|百分比)|[多少][用花付交缴收卖产赚建招]了?(多少|几)")]
    private static partial Regex AmountMoved();

    /// <summary>哪个部门印发的: who did it is asked for, and not what post somebody holds.</summary>
    [GeneratedRegex("哪个(部门|单位|机构|部委|司局)(联合|牵头|负责)?(印发|发布|出台|制定|公布|牵头|主办|组织|提出|认定|推动)")]
    private static partial Regex Issuing();

    /// <summary>由多少增加到了多少.</summary>
    [GeneratedRegex("[从由][^，,]{0,10}多少[^，,]{0,6}[到至]了?(现在的?)?多少")]
    private static partial Regex FromTo();

    /// <summary>多 that says neither of two is more: 160多个, 多少.</summary>
    [GeneratedRegex("\\d+[万亿]?多|多少|多么|大多|许多")]
    private static partial Regex AboutSoMany();

    [GeneratedRegex("(一共|总共|共计)[^，,]{0,8}(多少|几)")]
    private static partial Regex WholeCount();

    [GeneratedRegex("^(年|个月|天|周|季)")]
    private static partial Regex DurationAsk();

    /// <summary>A number of things that the question says there are: 四类, 三项.</summary>
    [GeneratedRegex("[两二三四五六七八九][类项个种者家]")]
    private static partial Regex CountedThings();

    [GeneratedRegex("哪[二三四五六七八九十两]")]
    private static partial Regex NumberedAsk();
}

using System.Text.RegularExpressions;
using BriefingQA.Answering.Linking;
using BriefingQA.Answering.Questions;

namespace BriefingQA.Answering.Translation;

/// <summary>What clauses must hold to answer a question: a figure of the unit, a time, a name, a place, several things, or nothing of a kind.</summary>
internal sealed partial class WantedKind
{
    private const string Number = @"(?<![前第\d.])(?:约|近|超过?|逾|突破|不足|不到)?\d[\d.,]*(?:多|余)?(?:万亿|千万|百万|亿|万|千|百)?(?:多|余)?", Around = "(?:以上|左右|以内)?", Percent = "[%％]";

    /// <summary>From this weight on a word names something.</summary>
    private const double NounWeight = 1.5;

    private static readonly string[] General = ["个", "项", "件", "家", "种", "类"], Persons = ["人次", "人", "名", "位", "例", "口"];

    private readonly QuestionFrame _frame;
    private readonly GraphIndex _index;
    private readonly Regex? _figure;
    private readonly QuestionLexicon _lexicon;

    public WantedKind(QuestionFrame frame, QuestionLexicon lexicon, GraphIndex index, PatternCache patterns)
    {
        (_frame, _lexicon, _index) = (frame, lexicon, index);
        Head = HeadOf(frame, lexicon);
        Part = frame.Ask == AskKind.Share && frame.Form.IndexOf('占') is > 0 and var at ? frame.Words.LastOrDefault(word => word is { IsVerb: false, Weight: >= NounWeight, Start: >= 0 } && word.End <= at) : null;
        _figure = FigurePattern()?.Replace("%", Percent, StringComparison.Ordinal) is { } pattern ? patterns.Of(pattern, () => pattern) : null;
    }

    /// <summary>The thing that is counted or measured; null where the question does not say it beside the amount.</summary>
    public ContentWord? Head { get; }

    /// <summary>The part whose share is asked for; null where none is named.</summary>
    public ContentWord? Part { get; }

    /// <summary>Whether a figure is counted in a unit in which the thing is.</summary>
    public bool IsExpected(string figure) => IsCountedIn(WordForms.HalfWidth(figure));

    private bool IsCountedIn(string figure) =>
        UnitOf().Match(figure).Value.Length == 0 || (Head is null || _lexicon.IsExpected(_frame.Form, Head.Form, figure)) && (_frame.Units.Count == 0 || _frame.Ask != AskKind.Figure || UnitOf().Match(figure).Value is var unit && (unit.Length == 0 || _frame.Units.Any(asked => IsAlike(UnitKinds.WithoutScale(asked), unit))));

    /// <summary>个 and 项 count anything; what is counted in 台 or 公里 is counted in nothing else.</summary>
    private bool IsAlike(string asked, string unit) =>
        unit.StartsWith(asked, StringComparison.Ordinal) || General.Contains(asked) && new UnitKinds(_lexicon).Fits([asked], unit) || Persons.Contains(asked) && Persons.Contains(unit) || !_lexicon.MeasureWords.Any(entry => entry.Word == asked && entry.Family == 0) && new UnitKinds(_lexicon).Fits([asked], unit);

    /// <summary>Whether a figure is asked for.</summary>
    public bool IsFigure => _figure is not null;

    /// <summary>What clauses of a sentence hold of the kind; empty where anything will do, null where they hold nothing of it.</summary>
    public string? In(Passage passage, string text) => _frame.Ask switch
    {
        AskKind.Time => Times().Matches(text).Select(match => match.Value).FirstOrDefault(IsNew),
        AskKind.Who => Name(passage, text),
        AskKind.Place => Place(text),
        AskKind.List or AskKind.Which => SeveralAsked().IsMatch(_frame.Form) && !HoldsSeveral(text) ? null : "",
        _ => _figure is null ? "" : FiguresIn(text).Select(match => match.Value).FirstOrDefault(),
    };

    /// <summary>The figures of the kind in a text, in their order.</summary>
    public IReadOnlyList<Match> FiguresIn(string text) => _figure is null ? [] : [.. _figure.Matches(text).Where(match => IsNew(match.Value) && !Year().IsMatch(match.Value))];

    [GeneratedRegex("^(19|20)\\d\\d年$")]
    private static partial Regex Year();

    private bool IsNew(string found) => !_frame.Form.Contains(WordForms.Plain(found), StringComparison.Ordinal);

    private static bool HoldsSeveral(string text) => text.Contains('、') || text.Contains('和') || text.Count(character => character is '“' or '《') > 1;

    /// <summary>The person or body named, or who says it.</summary>
    private string? Name(Passage passage, string text)
    {
        var asksPerson = PersonAsked().IsMatch(_frame.Form);
        var names = _index.Names.Matches(WordForms.Plain(text)).Where(match => match.Things.Any(thing => thing.Label is GraphLabels.Person || !asksPerson && thing.Label is GraphLabels.Organization or GraphLabels.Region || !asksPerson && thing.Kinds.Contains(GraphLabels.Region)) && !match.Things.Any(thing => thing.Forms.Any(form => _frame.Form.Contains(form, StringComparison.Ordinal))))
            .Select(match => match.Things[0].Name).ToList();
        return names.Count > 0 ? names[0] : passage.Speaker is { } speaker && _lexicon.Speech.Any(word => _frame.Form.Contains(word, StringComparison.Ordinal)) && !_frame.Form.Contains(speaker, StringComparison.Ordinal) ? speaker : null;
    }

    private string? Place(string text) =>
        Venue().Match(text) is { Success: true } venue && IsNew(venue.Value) ? venue.Value
        : _index.Names.Matches(WordForms.Plain(text)).SelectMany(match => match.Things).FirstOrDefault(thing => thing.Kinds.Contains(GraphLabels.Region) || thing.Label == GraphLabels.Region) is { } region && IsNew(region.Name) ? "" : null;

    private string? FigurePattern()
    {
        var (frame, lexicon) = (_frame, _lexicon);
        switch (frame.Ask)
        {
            case AskKind.Share:
                return $@"{Number}(?:%|个?百分点|成|/万)|[一二两三四五六七八九半]+成{Around}|百分之[一二三四五六七八九十]+";
            case AskKind.Change when frame.Units.Count == 0 && !AmountAsked().IsMatch(frame.Form):
                return null;
            case AskKind.Change when frame.Units.Count == 0:
                return $@"{Number}(?:%|个?百分点|倍|成)|翻了?[一两几三四]番|翻番";
            case AskKind.Figure or AskKind.Change:
                break;
            default:
                return frame.Asks.Contains(AskKind.Figure) || frame.Ask == AskKind.Unstated && FigureName().IsMatch(frame.Form) ? AnyFigure(lexicon) : null;
        }

        var units = frame.Units.Count > 0 ? frame.Units : Head is { } head ? lexicon.Expects.Where(entry => entry.Of.Any(name => head.Forms.Any(form => form.EndsWith(name, StringComparison.Ordinal)))).SelectMany(entry => entry.Units).ToList() : [];
        if (units.Count == 0)
            return AnyFigure(lexicon);
        var words = units.SelectMany(unit => Family(UnitKinds.WithoutScale(unit), lexicon)).Distinct().OrderByDescending(word => word.Length).Select(Regex.Escape);
        var alike = string.Join('|', words);
        var exact = string.Join('|', units.Select(UnitKinds.WithoutScale).SelectMany(unit => unit is "个" or "项" ? General.Append(unit) : [unit]).Where(unit => unit.Length > 0).Distinct().Select(Regex.Escape).DefaultIfEmpty(alike));
        return $@"{Number}(?:{alike}){Around}|[二三四五六七八九十两][一二三四五六七八九十百千万亿]*(?:{exact}){Around}{(frame.Units.Any(unit => UnitKinds.WithoutScale(unit) is "钱" or "元") ? "" : @"|\d[\d.,]*(?:万亿|万|亿)(?:多|余)?(?=[，。；、;,]|$)")}";
    }

    private static IEnumerable<string> Family(string unit, QuestionLexicon lexicon)
    {
        if (Persons.Contains(unit))
            return Persons;
        var family = lexicon.MeasureWords.Where(entry => entry.Word == unit).Select(entry => entry.Family).DefaultIfEmpty(-1).First();
        return lexicon.MeasureWords.Where(entry => entry.Family == family).Select(entry => entry.Word).Append(unit).Concat(unit is "点" or "个点" ? ["百分点", "个百分点", "%"] : unit is "个" ? ["%", "倍"] : []).Where(word => word.Length > 0);
    }

    private string AnyFigure(QuestionLexicon lexicon) =>
        LengthAsked().IsMatch(_frame.Form) ? $@"{Number}(?:年|个月|周|天|日|小时|分钟|公里|米)|[一二两三四五六七八九十半]+(?:年|个月|周|天|个小时)" : $@"{Number}(?:{string.Join('|', lexicon.MeasureWords.Select(entry => entry.Word).Append("分钟").Append("个百分点").Append("%").Append("倍").OrderByDescending(word => word.Length).Select(Regex.Escape))})(?:/[一-龥]{{1,3}})?{Around}|\d[\d.,]*(?:万亿|万|亿)(?:多|余)?(?!\d)|\d[\d.]*/万|[一二两三四五六七八九]成";

    /// <summary>The thing that is counted or measured: right behind 多少, or what is named last before it.</summary>
    private static ContentWord? HeadOf(QuestionFrame frame, QuestionLexicon lexicon)
    {
        if (Amount().Match(frame.Form) is not { Success: true } amount)
            return null;
        var end = amount.Index + amount.Length;
        var behind = new List<ContentWord>();
        foreach (var word in frame.Words)
            if (word.Start >= amount.Index && (word.IsCounted || word.Start == end || behind.Count > 0 && word.Start == behind[^1].End))
                behind.Add(word);
        return behind.FirstOrDefault(word => lexicon.Expects.Any(entry => entry.Of.Contains(word.Form))) ?? behind.FirstOrDefault(word => !word.IsVerb)
            ?? (end == frame.Form.Length ? frame.Words.LastOrDefault(word => !word.IsVerb && word.Start >= 0 && word.End <= amount.Index) : null);
    }

    [GeneratedRegex("哪[几两三位名个些]*(位|名|官员|领导|负责人|发言人|司长|局长|专家|嘉宾)|主持|记者|叫什么|介绍|回答")]
    private static partial Regex PersonAsked();

    [GeneratedRegex("多长|多久")]
    private static partial Regex LengthAsked();

    [GeneratedRegex("多少|几|幅|速|率|百分|多大")]
    private static partial Regex AmountAsked();

    [GeneratedRegex(@"(?<=^[^\d]*\d[\d.,]*(?:万亿|千万|百万|亿|万|千|百)?(?:多|余)?|^[二三四五六七八九十两][一二三四五六七八九十百千万亿]*)[^\d.,万亿多余一二三四五六七八九十]+?(?=以上|左右|以内|$)")]
    private static partial Regex UnitOf();

    [GeneratedRegex("(多少|几)(万亿|百万|千万|万|亿)?[个家种项位名]?")]
    private static partial Regex Amount();

    [GeneratedRegex(@"((19|20)\d\d年)?(\d{1,2}月)(\d{1,2}[日号]|底|末|份|上旬|中旬|下旬|第\d周)?|(19|20)\d\d年(底|末|初|上半年|下半年)?|(?<![\d月])\d{1,2}日(?![报内])|[今去前明]年(底|末|初|上半年|下半年|\d{1,2}月(\d{1,2}[日号])?)?|“?十[一二三四五]五”?(期间|时期)?|上半年|下半年|[一二三四]季度|年[内底末初]")]
    private static partial Regex Times();

    [GeneratedRegex("(?<=地点[:：]).{2,30}$|[^在于，、]{2,14}(厅|馆|大厦|会议室|中心|广场|园区|酒店)(?=举行|召开|举办|开幕|$)")]
    private static partial Regex Venue();

    [GeneratedRegex("哪些|哪几|哪[两二三四五六七八九]|分别")]
    private static partial Regex SeveralAsked();

    /// <summary>A name of what is measured, with nothing else asked.</summary>
    [GeneratedRegex("([额率数量值价龄费钱]|比重|占比|规模|标准|岁数|收入|利润)$")]
    private static partial Regex FigureName();
}

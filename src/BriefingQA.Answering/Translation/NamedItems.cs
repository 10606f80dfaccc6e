using System.Text.RegularExpressions;
using BriefingQA.Answering.Linking;
using BriefingQA.Answering.Questions;

namespace BriefingQA.Answering.Translation;

/// <summary>Whether words name the things a question asks to have named.</summary>
internal static partial class NamedItems
{
    /// <summary>As many of the things named are enough.</summary>
    private const int Enough = 4;

    /// <summary>Whether the question gives the number of the things (18个省份) and the words name too few of them: that there are so many is no answer.</summary>
    public static bool AreMissing(QuestionFrame frame, string text)
    {
        if (!NamesAsked().IsMatch(frame.Form))
            return false;
        if (PlaceAskedFor().Match(frame.Form) is { Success: true } place && OnlyCounted(place.Groups["class"].Value, text))
            return true;
        var count = CountGiven().Matches(frame.Form).Select(match => int.TryParse(match.Groups["number"].ValueSpan, out var number) ? number : "两三四五六七八九".IndexOf(match.Groups["number"].Value, StringComparison.Ordinal) + 2).DefaultIfEmpty(0).Max();
        return count > 1 && MostInARow(text) < Math.Min(count, Enough);
    }

    /// <summary>Whether a text says how many things of a class there are and sets no names in a row: 已有18个省份.</summary>
    private static bool OnlyCounted(string name, string text) =>
        Regex.Match(text, $@"(?<before>[^，。；：]*?)\d+多?[个家座]?{Regex.Escape(name)}(?<behind>[^。]*)", RegexOptions.CultureInvariant) is { Success: true } counted && !counted.Groups["before"].Value.Contains('、') && !counted.Groups["behind"].Value.Contains('、');

    [GeneratedRegex("(?<class>省份?|城市|县|国家|地区)(具体)?(都|分别)?(是|有|包括)?哪[些几]|哪[些几]个?(?<class>省份?|城市|县|国家|地区)")]
    private static partial Regex PlaceAskedFor();

    /// <summary>Whether an organization or a place is asked for by name and the words name none beside those of the question.</summary>
    public static bool IsUnnamed(QuestionFrame frame, string text, GraphIndex index)
    {
        var label = OrganizationAsked().IsMatch(frame.Form) ? GraphLabels.Organization : PlaceAsked().IsMatch(frame.Form) ? GraphLabels.Region : null;
        return label is not null && !index.Names.Matches(WordForms.Plain(text)).SelectMany(match => match.Things)
            .Any(thing => (thing.Label == label || thing.Kinds.Contains(label)) && !thing.Forms.Any(form => frame.Form.Contains(form, StringComparison.Ordinal)));
    }

    [GeneratedRegex("哪(家|些|几家|个|所|几个)(企业|公司|银行|媒体|学校|高校|大学|医院)")]
    private static partial Regex OrganizationAsked();

    [GeneratedRegex("哪(个|些|几个|座|几座)?(省份|省|城市|县市|国家)")]
    private static partial Regex PlaceAsked();

    /// <summary>The most things that stand side by side in a text.</summary>
    public static int MostInARow(string text) => text.Split('，', '；', '。', '：').Max(clause => clause.Count(character => character == '、') + Joint().Count(clause) + 1);

    [GeneratedRegex("(?<number>\\d+|[两三四五六七八九])[多余]?[个家项种类款位名座条批所](?!百分|月|方面)")]
    private static partial Regex CountGiven();

    [GeneratedRegex("哪些|哪几|叫什么|什么名|名字|名单|分别(是|由|为|叫|在)|都(是|在|叫)(哪|什么|谁)|是谁|是什么")]
    private static partial Regex NamesAsked();

    [GeneratedRegex("[^，、]{2,}(和|以及|及)[^，、]{2,}")]
    private static partial Regex Joint();
}

using System.Globalization;
using System.Text.RegularExpressions;
using BriefingQA.Answering.Questions;

namespace BriefingQA.Answering.Translation.YesNo;

/// <summary>Finds the numbers that a question claims; a year, a date and how long something has gone on are no claims.</summary>
internal sealed partial class NumberClaimReader(QuestionLexicon lexicon)
{
    private readonly Regex _number = new(
        $@"(?<![\d.])(?<number>\d+(\.\d+)?)((?<scale>万亿|亿|万)[多余]?(?<unit>{Units(lexicon)})?|[多余]?(?<unit>%|{Units(lexicon)}))", RegexOptions.CultureInvariant);

    /// <returns>In their order.</returns>
    public List<NumberClaim> Read(string form)
    {
        var claims = new List<NumberClaim>();
        foreach (Match match in _number.Matches(form))
            if (!IsTime(form, match))
                claims.Add(new NumberClaim(match.Value, double.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture) * UnitKinds.ScaleOf(match.Groups["scale"].Value), match.Groups["unit"].Value));
        foreach (Match match in Tenths().Matches(form))
            claims.Add(new NumberClaim(match.Value, match.Groups["digit"].Value == "半" ? 50 : 10 * DigitOf(match), "%"));
        foreach (Match match in Multiples().Matches(form))
            claims.Add(new NumberClaim(match.Value, DigitOf(match), "倍"));
        return claims;
    }

    private static int DigitOf(Match match) => match.Groups["digit"].Value is "两" ? 2 : "一二三四五六七八九".IndexOf(match.Groups["digit"].Value, StringComparison.Ordinal) + 1;

    private static bool IsTime(string form, Match match) => Time().Match(form, Math.Max(0, match.Index - 2)) is { Success: true } time && time.Index <= match.Index && time.Index + time.Length > match.Index;

    private static string Units(QuestionLexicon lexicon) => string.Join('|', lexicon.MeasureWords.Select(entry => Regex.Escape(entry.Word)).Distinct().OrderByDescending(word => word.Length));

    [GeneratedRegex("(?<digit>[一二两三四五六七八九])成|一(?<digit>半)")]
    private static partial Regex Tenths();

    [GeneratedRegex("(?<digit>[一二两三四五六七八九])倍")]
    private static partial Regex Multiples();

    [GeneratedRegex(@"(19|20)\d\d年|\d+月(\d+[日号])?|(连续|过去|近|这|前|头|后)\d+(年|个月|天|周)")]
    private static partial Regex Time();
}

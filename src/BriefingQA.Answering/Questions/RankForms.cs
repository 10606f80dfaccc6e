using System.Globalization;

namespace BriefingQA.Answering.Questions;

/// <summary>The ways to write so many first ones: 前五大, 前5大, 前五位, 前5名.</summary>
internal static class RankForms
{
    private const string Digits = "一二三四五六七八九十";

    private static readonly string[] Endings = ["大", "位", "名"];

    /// <returns>The other ways to write it; none for what is no rank of this sort.</returns>
    public static IEnumerable<string> Of(string rank)
    {
        if (rank.Length < 3 || rank[0] != '前' || !Endings.Contains(rank[^1..]))
            return [];
        var value = ValueOf(rank[1..^1]);
        if (value is < 1 or > 10)
            return [];
        return Endings.SelectMany(ending => new[] { $"前{value}{ending}", $"前{Digits[value - 1]}{ending}" }).Where(form => form != rank);
    }

    /// <summary>What a number in digits, or one of 一 to 十, comes to; 0 for another.</summary>
    public static int ValueOf(string number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : number.Length == 1 ? Digits.IndexOf(number[0], StringComparison.Ordinal) + 1 : 0;
}

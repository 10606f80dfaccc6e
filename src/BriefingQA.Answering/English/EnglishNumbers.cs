using System.Globalization;
using System.Text.RegularExpressions;

namespace BriefingQA.Answering.English;

/// <summary>Large numbers between the thousands of English and the ten thousands of Chinese.</summary>
internal static partial class EnglishNumbers
{
    /// <summary>For example, 116,000 as 11.6万; 10 billion yuan as 100亿元.</summary>
    public static string InChinese(string text) => English().Replace(text, match =>
    {
        var number = decimal.Parse(match.Groups["number"].Value.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture)
            * match.Groups["scale"].Value switch { "thousand" => 1_000m, "million" => 1_000_000m, "billion" => 1_000_000_000m, "trillion" => 1_000_000_000_000m, _ => 1 };
        var isWritten = match.Groups["scale"].Success || match.Groups["number"].Value.Contains(',', StringComparison.Ordinal);
        var (scaled, unit) = number switch
        {
            >= 1_000_000_000_000m when isWritten => (number / 1_000_000_000_000m, "万亿"),
            >= 100_000_000m when isWritten => (number / 100_000_000m, "亿"),
            >= 10_000m when isWritten => (number / 10_000m, "万"),
            _ => (number, ""),
        };
        var money = match.Groups["money"].Value switch { "" => "", var word when word.Contains("dollar", StringComparison.Ordinal) => "美元", _ => "元" };
        return scaled.ToString("0.####", CultureInfo.InvariantCulture) + unit + money;
    });

    /// <param name="scale">万亿, 亿, 万 or nothing.</param>
    public static string InEnglish(string number, string scale)
    {
        var value = decimal.Parse(number, CultureInfo.InvariantCulture) * scale switch { "万亿" => 1_000_000_000_000m, "亿" => 100_000_000m, "万" => 10_000m, _ => 1 };
        return value switch
        {
            >= 1_000_000_000_000m => Short(value / 1_000_000_000_000m) + " trillion",
            >= 1_000_000_000m => Short(value / 1_000_000_000m) + " billion",
            >= 1_000_000m => Short(value / 1_000_000m) + " million",
            _ => value.ToString("#,0.####", CultureInfo.InvariantCulture),
        };
    }

    private static string Short(decimal value) => value.ToString("0.######", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<![\w.])(?<number>\d{1,3}(,\d{3})+(\.\d+)?|\d+(\.\d+)?)(?:\s+(?<scale>thousand|million|billion|trillion))?(?:\s+(?<money>yuan|rmb|us dollars|dollars))?(?![\w.]*\d)\b", RegexOptions.ExplicitCapture)]
    private static partial Regex English();
}

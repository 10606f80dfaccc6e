using System.Text.RegularExpressions;

namespace BriefingQA.Answering.Translation.YesNo;

/// <summary>The day that a question claims something to have been on.</summary>
internal static partial class ClaimedDay
{
    /// <summary>What asks for the day in its place.</summary>
    public const string Asked = "什么时候";

    /// <returns>For example, 8月14日; null where the question names no day.</returns>
    public static string? In(string form) => Day().Match(form) is { Success: true } match ? match.Value : null;

    [GeneratedRegex(@"\d{1,2}月\d{1,2}[日号]")]
    private static partial Regex Day();
}

namespace BriefingQA.Language.Mentions;

/// <summary>Reads months and quarters that share one word: 7、8、9三个月, 7、8月份, 三、四季度. Each member is a time of its own.</summary>
internal sealed class ListedPartsReader(CalendarReader calendar)
{
    private static readonly string[] Months = ["月份", "月"];
    private static readonly string[] Quarters = ["季度"];

    /// <returns>At least two times in order of place, or none.</returns>
    public IReadOnlyList<PeriodMention> Read(string text, int at, DateOnly? reference)
    {
        List<Numeral> members = [];
        int end = at;
        while (NumeralReader.TryRead(text, end, out var numeral) && numeral.Value is >= 1 and <= 12 && numeral.Value == decimal.Truncate(numeral.Value))
        {
            members.Add(numeral);
            end = numeral.End;
            if (end >= text.Length || text[end] is not ('、' or '和'))
                break;
            end++;
        }

        if (members.Count < 2 || !IsRising(members))
            return [];
        if (members[0].IsChinese)
            return members[^1].Value <= 4 && EndOf(text, end, Quarters) is { } quarters ? Members(text, members, quarters, "季度", reference) : [];
        return EndOf(text, BehindCount(text, end, members.Count), Months) is { } months ? Members(text, members, months, "月", reference) : [];
    }

    private static bool IsRising(List<Numeral> members) =>
        members.Zip(members.Skip(1)).All(pair => pair.Second.Value > pair.First.Value && pair.Second.IsChinese == pair.First.IsChinese);

    private static int? EndOf(string text, int at, string[] words) =>
        words.FirstOrDefault(word => text.AsSpan(at).StartsWith(word, StringComparison.Ordinal)) is { } found ? at + found.Length : null;

    /// <summary>7、8、9|三个|月</summary>
    private static int BehindCount(string text, int at, int count) =>
        NumeralReader.TryReadChinese(text, at, out var numeral) && numeral.Value == count && numeral.End < text.Length && text[numeral.End] == '个' ? numeral.End + 1 : at;

    private List<PeriodMention> Members(string text, List<Numeral> members, int end, string word, DateOnly? reference) =>
        members.ConvertAll(member =>
        {
            bool isLast = member == members[^1];
            string name = text[member.Start..member.End] + word;
            var span = calendar.Read(name, 0, reference);
            return new PeriodMention(member.Start, isLast ? end : member.End, name) { From = span?.From, To = span?.To };
        });
}

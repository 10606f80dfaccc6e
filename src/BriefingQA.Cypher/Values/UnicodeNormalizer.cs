using System.Globalization;
using System.Text;

namespace BriefingQA.Cypher.Values;

/// <summary>
/// The normal forms of Unicode Standard Annex 15. The runtime's own need a library of the operating system that a service
/// with invariant globalization does not load.
/// </summary>
internal static class UnicodeNormalizer
{
    private const int HangulBase = 0xAC00, LeadBase = 0x1100, VowelBase = 0x1161, TailBase = 0x11A7;
    private const int VowelCount = 21, TailCount = 28, HangulCount = 19 * VowelCount * TailCount;

    private static readonly Lazy<Tables> Data = new(Load);

    public static string Normalize(string text, NormalizationForm form)
    {
        if (Ascii.IsValid(text))
            return text;
        var isCompatible = form is NormalizationForm.FormKC or NormalizationForm.FormKD;
        var codePoints = new List<int>(text.Length);
        foreach (var rune in text.EnumerateRunes())
            Decompose(rune.Value, isCompatible, codePoints);
        SortMarks(codePoints);
        if (form is NormalizationForm.FormC or NormalizationForm.FormKC)
            Compose(codePoints);
        var normalized = new StringBuilder(text.Length);
        foreach (var codePoint in codePoints)
            normalized.Append(new Rune(codePoint).ToString());
        return normalized.ToString();
    }

    private static void Decompose(int codePoint, bool isCompatible, List<int> result)
    {
        var syllable = codePoint - HangulBase;
        if (syllable is >= 0 and < HangulCount)
        {
            result.Add(LeadBase + (syllable / (VowelCount * TailCount)));
            result.Add(VowelBase + (syllable / TailCount % VowelCount));
            if (syllable % TailCount > 0)
                result.Add(TailBase + (syllable % TailCount));
        }
        else if (Data.Value.Canonical.TryGetValue(codePoint, out var parts)
            || (isCompatible && Data.Value.Compatible.TryGetValue(codePoint, out parts)))
        {
            foreach (var part in parts)
                Decompose(part, isCompatible, result);
        }
        else
        {
            result.Add(codePoint);
        }
    }

    /// <summary>Brings each run of combining marks into the order of their classes.</summary>
    private static void SortMarks(List<int> codePoints)
    {
        for (var i = 1; i < codePoints.Count; i++)
        {
            var combining = Class(codePoints[i]);
            for (var j = i; combining > 0 && j > 0 && Class(codePoints[j - 1]) > combining; j--)
                (codePoints[j - 1], codePoints[j]) = (codePoints[j], codePoints[j - 1]);
        }
    }

    private static void Compose(List<int> codePoints)
    {
        var (starter, length, lastClass) = (-1, 0, 0);
        for (var i = 0; i < codePoints.Count; i++)
        {
            var codePoint = codePoints[i];
            var combining = Class(codePoint);
            var isNext = starter == length - 1;
            if (starter >= 0 && (isNext || (lastClass < combining && lastClass > 0)) && Pair(codePoints[starter], codePoint) is { } composed)
            {
                codePoints[starter] = composed;
                continue;
            }

            if (combining == 0)
                starter = length;
            lastClass = combining;
            codePoints[length++] = codePoint;
        }

        codePoints.RemoveRange(length, codePoints.Count - length);
    }

    private static int? Pair(int first, int second)
    {
        if (first is >= LeadBase and < LeadBase + 19 && second is >= VowelBase and < VowelBase + VowelCount)
            return HangulBase + ((((first - LeadBase) * VowelCount) + second - VowelBase) * TailCount);
        if (first is >= HangulBase and < HangulBase + HangulCount && (first - HangulBase) % TailCount == 0 && second is > TailBase and < TailBase + TailCount)
            return first + second - TailBase;
        return Data.Value.Composed.TryGetValue((first, second), out var composed) ? composed : null;
    }

    private static int Class(int codePoint) => Data.Value.Classes.GetValueOrDefault(codePoint);

    private static Tables Load()
    {
        var tables = new Tables([], [], [], []);
        using var stream = typeof(UnicodeNormalizer).Assembly.GetManifestResourceStream("UnicodeDecompositions.txt")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
                continue;
            var fields = line.Split(';');
            var codePoint = Number(fields[0]);
            if (Number(fields[1]) is > 0 and var combining)
                tables.Classes.Add(codePoint, combining);
            if (fields[2].Length == 0)
                continue;
            int[] parts = [.. fields[2].TrimStart('~', '!').Split(' ').Select(Number)];
            (fields[2][0] == '~' ? tables.Compatible : tables.Canonical).Add(codePoint, parts);
            if (parts.Length == 2 && fields[2][0] is not ('~' or '!'))
                tables.Composed.Add((parts[0], parts[1]), codePoint);
        }

        return tables;
    }

    private static int Number(string text) => int.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private sealed record Tables(
        Dictionary<int, int[]> Canonical,
        Dictionary<int, int[]> Compatible,
        Dictionary<(int First, int Second), int> Composed,
        Dictionary<int, int> Classes);
}

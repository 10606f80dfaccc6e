using BriefingQA.Answering.Questions;

namespace BriefingQA.Answering.Translation;

/// <summary>Tells which units count or measure the same sort of thing.</summary>
internal sealed class UnitKinds(QuestionLexicon lexicon)
{
    private static readonly string[] AnyThing = ["个", "项", "件"], Persons = ["人", "名", "位", "口"];

    /// <summary>Whether a figure of a unit answers a question for one of the units asked.</summary>
    public bool Fits(IReadOnlyList<string> asked, string? unit) => unit is not null && asked.Any(word => Fits(word, unit));

    public static bool IsShare(string? unit) => unit is "%" or "％" or "成" or "比例" or "‰";

    public static string WithoutScale(string unit) => unit.TrimStart('十', '百', '千', '万', '亿', '多', '余');

    /// <summary>The factor that 万 and 亿 at the head of a unit stand for.</summary>
    public static double ScaleOf(string? unit) =>
        unit is null ? 1 : unit.StartsWith("万亿", StringComparison.Ordinal) ? 1e12 : unit.StartsWith('亿') ? 1e8 : unit.StartsWith("百万", StringComparison.Ordinal) ? 1e6 : unit.StartsWith("千万", StringComparison.Ordinal) ? 1e7
        : unit.StartsWith('万') ? 1e4 : unit.StartsWith('千') ? 1e3 : unit.StartsWith('百') ? 100 : 1;

    private bool Fits(string asked, string unit)
    {
        if (asked is "点" or "个点" or "百分点" or "个百分点" && unit is "%" or "个百分点")
            return true;
        if (asked is "钱" or "块钱" or "元" && unit.Contains('元', StringComparison.Ordinal) || CountsAlike(asked, unit))
            return true;
        return FamilyOf(asked) is > 0 and var family && (FamilyOf(unit) == family || unit.EndsWith(WithoutScale(asked), StringComparison.Ordinal));
    }

    /// <summary>Things counted in 家 are not those counted in 种; 个 and 项 stand for any measure word.</summary>
    private bool CountsAlike(string asked, string unit)
    {
        var (left, right) = (WithoutScale(asked), WithoutScale(unit));
        if (left == right)
            return true;
        if (Persons.Contains(left) && AnyThing.Contains(right))
            return false;
        return FamilyOf(asked) == 0 && FamilyOf(unit) == 0
            && (right.StartsWith(left, StringComparison.Ordinal) || left.Length == 0 || right.Length == 0 || AnyThing.Contains(left) || AnyThing.Contains(right)
                || (Persons.Contains(left) && Persons.Contains(right)));
    }

    private int? FamilyOf(string unit)
    {
        var plain = WithoutScale(unit);
        foreach (var (word, family) in lexicon.MeasureWords)
            if (plain == word || (family == 0 && plain.StartsWith(word, StringComparison.Ordinal)))
                return family;
        return plain.Length == 0 ? 0 : null;
    }
}

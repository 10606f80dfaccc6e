using System.Globalization;

namespace BriefingQA.Language.Lexicons;

internal sealed class TimeLexicon(LexiconFile file)
{
    /// <summary>Years counted from the reference year.</summary>
    public Vocabulary<int> Years { get; } = file.Numbers("years");

    /// <summary>Months counted from the reference month.</summary>
    public Vocabulary<int> Months { get; } = file.Numbers("months");

    /// <summary>First and last month of a part of a year.</summary>
    public Vocabulary<(int First, int Last)> Parts { get; } = Ranges(file, "parts");

    /// <summary>First and last day of a part of a month.</summary>
    public Vocabulary<(int First, int Last)> Days { get; } = Ranges(file, "days");

    public Vocabulary<string> Now { get; } = file.Vocabulary("now");

    public Vocabulary<string> Vague { get; } = file.Vocabulary("vague");

    public Vocabulary<DateOnly> Since { get; } = new(file.Table("since").Select(entry =>
        KeyValuePair.Create(entry.Key, DateOnly.ParseExact(entry.Words[0], "yyyy-MM-dd", CultureInfo.InvariantCulture))));

    /// <summary>What happened at the beginning of a time: 开通 in 开通以来.</summary>
    public Vocabulary<string> Beginnings { get; } = file.Vocabulary("beginnings");

    public Vocabulary<string> Back { get; } = file.Vocabulary("back");

    public Vocabulary<string> Ahead { get; } = file.Vocabulary("ahead");

    public Vocabulary<string> Running { get; } = file.Vocabulary("running");

    /// <summary>Behind a number of years that opens a clause, what came together in them.</summary>
    public Vocabulary<string> Sums { get; } = file.Vocabulary("sums");

    public Vocabulary<string> Until { get; } = file.Vocabulary("until");

    public Vocabulary<string> Before { get; } = file.Vocabulary("before");

    public Vocabulary<string> PlanWords { get; } = file.Vocabulary("planWords");

    private static Vocabulary<(int First, int Last)> Ranges(LexiconFile file, string name) => new(file.Table(name).Select(entry =>
        KeyValuePair.Create(entry.Key, (int.Parse(entry.Words[0], CultureInfo.InvariantCulture), int.Parse(entry.Words[1], CultureInfo.InvariantCulture)))));
}

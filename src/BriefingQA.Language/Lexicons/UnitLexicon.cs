using System.Globalization;
using BriefingQA.Language.Mentions;

namespace BriefingQA.Language.Lexicons;

internal sealed class UnitLexicon(LexiconFile file)
{
    public Vocabulary<long> Scales { get; } =
        new(file.Table("scales").Select(entry => KeyValuePair.Create(entry.Key, long.Parse(entry.Words[0], CultureInfo.InvariantCulture))));

    public Vocabulary<QuantityKind> Units { get; } = new(
    [
        .. Of(file, "share", QuantityKind.Share),
        .. Of(file, "percentagePoint", QuantityKind.PercentagePoint),
        .. Of(file, "multiple", QuantityKind.Multiple),
        .. Of(file, "money", QuantityKind.Money),
        .. Of(file, "measure", QuantityKind.Measure),
        .. Of(file, "duration", QuantityKind.Duration),
        .. Of(file, "index", QuantityKind.Bare),
        .. Of(file, "count", QuantityKind.Count),
    ]);

    /// <summary>Words that begin with a Chinese numeral but count nothing: 一些, 百姓.</summary>
    public Vocabulary<string> NotCounted { get; } = file.Vocabulary("notCounted");

    private static IEnumerable<KeyValuePair<string, QuantityKind>> Of(LexiconFile file, string name, QuantityKind kind) =>
        file.List(name).Select(unit => KeyValuePair.Create(unit, kind));
}

namespace BriefingQA.Language.Lexicons;

internal sealed class RegionLexicon
{
    public RegionLexicon(LexiconFile file)
    {
        Names = new(
        [
            .. file.Synonyms("provinces").Words,
            .. file.Synonyms("cities").Words,
            .. file.Synonyms("countries").Words,
            .. file.List("areas").Select(area => KeyValuePair.Create(area, area)),
        ]);
        Foreign = new(file.Synonyms("countries").Words.Where(country => country.Value != file.Lists("countries").First()[0]));
        Abbreviations = file.Vocabulary("abbreviations");
    }

    /// <summary>From every name of a region to its full name.</summary>
    public Vocabulary<string> Names { get; }

    /// <summary>Of <see cref="Names"/> those of other countries; the first of the list is the own one.</summary>
    public Vocabulary<string> Foreign { get; }

    /// <summary>Short forms that stand for a region inside names: 中老铁路.</summary>
    public Vocabulary<string> Abbreviations { get; }
}

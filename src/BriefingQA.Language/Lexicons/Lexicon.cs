using BriefingQA.Language.Segmentation;

namespace BriefingQA.Language.Lexicons;

/// <summary>The words by which mentions are recognised, from the YAML files of one folder, where each list is explained. It never changes.</summary>
public sealed class Lexicon
{
    private Lexicon(string folder)
    {
        Folder = folder;
        Segmenter = LoadSegmenter(Path.Combine(folder, "userdict.txt"));
        Units = new UnitLexicon(Read("units.yaml"));
        Comparators = new ComparatorLexicon(Read("comparators.yaml"));
        Times = new TimeLexicon(Read("timewords.yaml"));
        Persons = new PersonLexicon(Read("surnames.yaml"), Read("posts.yaml"));
        Speech = new SpeechLexicon(Read("speech.yaml"));
        Organizations = new OrganizationLexicon(Read("organizations.yaml"));
        Regions = new RegionLexicon(Read("regions.yaml"));
        Headwords = new HeadwordLexicon(Read("headwords.yaml"));
    }

    /// <summary>Where the files were read. Parts of the program <see cref="Read"/> further ones there.</summary>
    public string Folder { get; }

    internal Segmenter Segmenter { get; }

    internal UnitLexicon Units { get; }

    internal ComparatorLexicon Comparators { get; }

    internal TimeLexicon Times { get; }

    internal PersonLexicon Persons { get; }

    internal SpeechLexicon Speech { get; }

    internal OrganizationLexicon Organizations { get; }

    internal RegionLexicon Regions { get; }

    internal HeadwordLexicon Headwords { get; }

    /// <exception cref="LexiconException">A file is missing or is not of the expected shape.</exception>
    public static Lexicon Load(string folder) => new(folder);

    /// <summary>A file of the folder.</summary>
    /// <exception cref="LexiconException">It is missing or is not a YAML table.</exception>
    public LexiconFile Read(string name) => LexiconFile.Load(Path.Combine(Folder, name));

    private static Segmenter LoadSegmenter(string words) => File.Exists(words) ? Segmenter.Create(UserDictionary.Load(words)) : Segmenter.Create();
}

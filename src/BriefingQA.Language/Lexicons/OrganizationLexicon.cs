namespace BriefingQA.Language.Lexicons;

internal sealed class OrganizationLexicon(LexiconFile file)
{
    /// <summary>From every name of an organization to its full name.</summary>
    public Vocabulary<string> Named { get; } = file.Synonyms("named");

    /// <summary>Last words of the names of parts of a ministry or government.</summary>
    public Vocabulary<string> Parts { get; } = file.Vocabulary("parts");

    /// <summary>Last words of the names of bodies of their own.</summary>
    public Vocabulary<string> Bodies { get; } = file.Vocabulary("bodies");

    /// <summary>Of <see cref="Bodies"/> those before which a word that may be a place is one.</summary>
    public Vocabulary<string> AfterPlaces { get; } = file.Vocabulary("afterPlaces");

    /// <summary>Behind the name of a firm that is known: 有限公司.</summary>
    public Vocabulary<string> FirmEndings { get; } = file.Vocabulary("firmEndings");

    /// <summary>Last words of the names of bodies only before a post with a name behind.</summary>
    public Vocabulary<string> Posted { get; } = file.Vocabulary("posted");

    /// <summary>Of <see cref="Bodies"/> those whose names need not begin with 国家, a region or another body.</summary>
    public Vocabulary<string> SelfStanding { get; } = file.Vocabulary("selfStanding");

    public Vocabulary<string> Beginnings { get; } = file.Vocabulary("beginnings");

    /// <summary>Words that end like <see cref="Parts"/> and are none: 部署.</summary>
    public Vocabulary<string> NotParts { get; } = file.Vocabulary("notParts");

    /// <summary>Verbs that are common in the names of parts: 服务 of 纳税服务司.</summary>
    public Vocabulary<string> PartWords { get; } = file.Vocabulary("partWords");

    /// <summary>With one of these in it a name is none of one body.</summary>
    public Vocabulary<string> Vague { get; } = file.Vocabulary("vague");

    /// <summary>Last characters of the names of places.</summary>
    public Vocabulary<string> PlaceEndings { get; } = file.Vocabulary("placeEndings");

    /// <summary>省, 市, 县: begin the names of the bodies of a place that is known.</summary>
    public Vocabulary<string> Levels { get; } = file.Vocabulary("levels");

    /// <summary>May stand before the name of a ministry and add nothing.</summary>
    public Vocabulary<string> OwnCountry { get; } = file.Vocabulary("ownCountry");

    /// <summary>Last words of the names of other countries' ministries, behind the country's name.</summary>
    public Vocabulary<string> ForeignHeads { get; } = file.Vocabulary("foreignHeads");

    /// <summary>Words that end like <see cref="ForeignHeads"/> and are none.</summary>
    public Vocabulary<string> NotForeign { get; } = file.Vocabulary("notForeign");

    public Vocabulary<string> Generic { get; } = file.Vocabulary("generic");

    public Vocabulary<string> Media { get; } = file.Vocabulary("media");
}

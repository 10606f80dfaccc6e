namespace BriefingQA.Answering.Translation.Nodes;

/// <summary>What it costs a reading to leave something of the question out, or to stretch it. Of several readings the cheapest is taken.</summary>
internal static class ReadingCosts
{
    /// <summary>A name that nothing joins to the nodes asked about; so dear that the reading is none.</summary>
    public const double UnplacedName = 5;

    /// <summary>An amount or a value that no property takes.</summary>
    public const double UnplacedValue = 3;

    /// <summary>A property of nodes that are not asked about.</summary>
    public const double Property = 1.2;

    /// <summary>The owner of such a property, where there is a way to it.</summary>
    public const double OtherOwner = 1.5;

    public const double Label = 0.5;

    /// <summary>Another label is asked for: 哪些学校 where the reading is about hospitals.</summary>
    public const double OtherLabel = 2;

    /// <summary>The nodes that are asked about are neither named nor called by their label.</summary>
    public const double Unnamed = 3;

    /// <summary>The names asked for are those that the question gives.</summary>
    public const double Given = 1;

    /// <summary>A property that only its unit, or the sort of its values, joins to an amount.</summary>
    public const double UnnamedProperty = 0.3;

    /// <summary>A word of a relationship that is not walked.</summary>
    public const double Relationship = 0.1;

    /// <summary>One step of a path.</summary>
    public const double Step = 0.2;
}

namespace BriefingQA.Answering.Questions;

/// <summary>What a question asks for.</summary>
internal enum AskKind
{
    /// <summary>No question word: a keyword string or a bare noun phrase.</summary>
    Unstated,

    /// <summary>A figure, or how many things there are.</summary>
    Figure,
    Share,

    /// <summary>How a figure moved, or between which values.</summary>
    Change,
    Who,

    /// <summary>The post a person holds.</summary>
    Post,
    Time,
    Place,
    List,
    Which,
    Measures,
    Why,
    Definition,

    /// <summary>What somebody said of a matter.</summary>
    Quote,
    YesNo,
    Compare,
    Superlative,
    Sum,
    Difference,

    /// <summary>How many times one figure is another, or what part of it.</summary>
    Ratio,

    /// <summary>Things in the order of their figures.</summary>
    Ranking,

    /// <summary>What the service itself can do.</summary>
    Meta,
    Refused,
}

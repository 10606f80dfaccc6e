namespace BriefingQA.Answering.Linking;

/// <summary>What a word of a question does with the things and properties beside it.</summary>
internal enum Cue
{
    Between,
    Sum,
    Average,

    /// <summary>每个, 各, 按.</summary>
    Each,

    /// <summary>多少, 几.</summary>
    Many,
    Which,

    /// <summary>没有, 不, 未.</summary>
    None,

    /// <summary>为空, 缺失.</summary>
    Empty,
    Free,
    Paid,

    /// <summary>比.</summary>
    Than,
    Difference,
    Distinct,

    /// <summary>前 of 前三名.</summary>
    Top,

    /// <summary>超过, 以下, before: holds a property against a number or a time.</summary>
    Comparator,

    /// <summary>最大, 更长: orders by a property.</summary>
    Adjective,
}

namespace BriefingQA.Cypher.Functions;

/// <summary>The modes of <c>round()</c>.</summary>
internal enum RoundingMode
{
    /// <summary>Away from zero.</summary>
    Up,

    /// <summary>Towards zero.</summary>
    Down,
    Ceiling,
    Floor,

    /// <summary>To the nearest; halves away from zero.</summary>
    HalfUp,

    /// <summary>To the nearest; halves towards zero.</summary>
    HalfDown,
    HalfEven,

    /// <summary>An error where there is something to round.</summary>
    Unnecessary,
}

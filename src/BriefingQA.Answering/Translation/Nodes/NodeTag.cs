using BriefingQA.Answering.Linking;

namespace BriefingQA.Answering.Translation.Nodes;

/// <summary>A stretch of a question with all that it may mean in a graph. Offsets count in the question's form.</summary>
internal sealed record NodeTag(int Start, int End)
{
    public IReadOnlyList<NamedThing> Things { get; init; } = [];
    public IReadOnlyList<PropertyValue> Values { get; init; } = [];
    public IReadOnlyList<SchemaMeaning> Meanings { get; init; } = [];
    public Cue? Cue { get; init; }
    public TermLexicon.Adjective? Adjective { get; init; }

    /// <summary>Of a comparator: one of > >= &lt; &lt;= =.</summary>
    public string? Operator { get; init; }

    public Amount? Amount { get; init; }

    /// <summary>The measure word that follows 多少 or 几.</summary>
    public string? Unit { get; init; }

    /// <summary>What the stretch is worth beside others that overlap it.</summary>
    public double Score { get; init; }

    /// <summary>The meanings that are labels.</summary>
    public IEnumerable<SchemaMeaning> Labels => Meanings.Where(meaning => meaning.IsLabel);

    /// <summary>The meanings that are properties.</summary>
    public IEnumerable<SchemaMeaning> Properties => Meanings.Where(meaning => meaning.Property is not null);

    public bool IsLabel => Labels.Any();
    public bool IsProperty => Properties.Any();

    /// <summary>The same stretch with what another reading of it says.</summary>
    public NodeTag With(NodeTag other) => this with
    {
        Things = other.Things.Count > 0 ? other.Things : Things,
        Values = other.Values.Count > 0 ? other.Values : Values,
        Meanings = other.Meanings.Count > 0 ? other.Meanings : Meanings,
        Cue = Cue ?? other.Cue,
        Adjective = Adjective ?? other.Adjective,
        Operator = Operator ?? other.Operator,
        Amount = Amount ?? other.Amount,
        Unit = Unit ?? other.Unit,
        Score = Math.Max(Score, other.Score),
    };
}

/// <summary>A number or a time that a property is held against.</summary>
/// <param name="Value">In <paramref name="Unit"/>, 万 and 亿 multiplied out; for a time its year where it names one.</param>
/// <param name="Unit">Without scale; empty for a bare number.</param>
/// <param name="Scaled">Whether the words multiply the number: 3万.</param>
/// <param name="Operator">One of > >= &lt; &lt;= =.</param>
internal sealed record Amount(double Value, string Unit, bool Scaled, string Operator)
{
    public double? Upper { get; init; }
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }

    public bool IsTime => From is not null;

    /// <summary>A small number in words, or the 前 of 前三名: 三个, 两家.</summary>
    public bool IsCount { get; init; }
}

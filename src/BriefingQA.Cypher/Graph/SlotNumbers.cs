namespace BriefingQA.Cypher.Graph;

/// <summary>
/// A number that is not negative for each slot of a page. Packed it takes two bytes a slot where the numbers lie close
/// together, as the ends of relationships made one after another do, and four otherwise.
/// </summary>
internal readonly struct SlotNumbers
{
    private readonly int[]? _wide;
    private readonly ushort[]? _narrow;
    private readonly int _least;

    private SlotNumbers(int[]? wide, ushort[]? narrow, int least) => (_wide, _narrow, _least) = (wide, narrow, least);

    public int this[int slot] => _narrow is { } narrow ? _least + narrow[slot] : _wide![slot];

    /// <summary>All zero, to be set.</summary>
    public static SlotNumbers Zero() => new(new int[Page.Size], null, 0);

    /// <exception cref="NullReferenceException">The numbers are packed.</exception>
    public void Set(int slot, int number) => _wide![slot] = number;

    /// <summary>The same numbers, which can be set without a change to these.</summary>
    public SlotNumbers Copy()
    {
        var wide = new int[Page.Size];
        for (var slot = 0; slot < wide.Length; slot++)
            wide[slot] = this[slot];
        return new(wide, null, 0);
    }

    /// <summary>The same numbers, not to be set any more.</summary>
    /// <param name="used">The slots whose numbers matter; others may change.</param>
    public SlotNumbers Packed(in SlotSet used)
    {
        if (_wide is null)
            return this;

        var (least, greatest) = (int.MaxValue, 0);
        for (var slot = 0; slot < _wide.Length; slot++)
        {
            if (used.Has(slot))
                (least, greatest) = (Math.Min(least, _wide[slot]), Math.Max(greatest, _wide[slot]));
        }

        if (greatest - least > ushort.MaxValue)
            return this;

        var narrow = new ushort[Page.Size];
        for (var slot = 0; slot < narrow.Length; slot++)
        {
            if (used.Has(slot))
                narrow[slot] = (ushort)(_wide[slot] - least);
        }

        return new(null, narrow, least);
    }
}

using System.Diagnostics.CodeAnalysis;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Graph;

/// <summary>Integers of 32 bits: most counts, orders and years.</summary>
internal readonly struct Int32Format : IColumnFormat<int>
{
    public static bool TryPack(CypherValue value, out int item)
    {
        item = 0;
        if (value.Kind != CypherValueKind.Integer || value.AsInteger() is not (>= int.MinValue and <= int.MaxValue))
            return false;

        item = (int)value.AsInteger();
        return true;
    }

    public static CypherValue Unpack(int item) => CypherValue.Of((long)item);

    public static bool Passes(int item, PropertyTest test) => test.HoldsOfInteger(item);
}

internal readonly struct Int64Format : IColumnFormat<long>
{
    public static bool TryPack(CypherValue value, out long item)
    {
        item = value.Kind == CypherValueKind.Integer ? value.AsInteger() : 0;
        return value.Kind == CypherValueKind.Integer;
    }

    public static CypherValue Unpack(long item) => CypherValue.Of(item);

    public static bool Passes(long item, PropertyTest test) => test.HoldsOfInteger(item);
}

internal readonly struct FloatFormat : IColumnFormat<double>
{
    public static bool TryPack(CypherValue value, out double item)
    {
        item = value.Kind == CypherValueKind.Float ? value.AsFloat() : 0;
        return value.Kind == CypherValueKind.Float;
    }

    public static CypherValue Unpack(double item) => CypherValue.Of(item);

    public static bool Passes(double item, PropertyTest test) => test.Holds(item);
}

internal readonly struct StringFormat : IColumnFormat<string>
{
    public static bool TryPack(CypherValue value, [MaybeNullWhen(false)] out string item)
    {
        item = value.Kind == CypherValueKind.String ? value.AsString() : null;
        return item is not null;
    }

    public static CypherValue Unpack(string item) => CypherValue.Of(item);

    public static bool Passes(string item, PropertyTest test) => test.HoldsOfString(item);
}

/// <summary>Values of any kind: where a property is now one kind and now another, and the kinds that have no column of their own.</summary>
internal readonly struct AnyFormat : IColumnFormat<CypherValue>
{
    public static bool TryPack(CypherValue value, out CypherValue item)
    {
        item = value;
        return true;
    }

    public static CypherValue Unpack(CypherValue item) => item;

    public static bool Passes(CypherValue item, PropertyTest test) => test.Holds(item);
}

namespace BriefingQA.Cypher.Storage;

/// <summary>
/// Makes one string of equal ones that come soon after each other, in constant memory: a table in which a newer string takes
/// the place of an older one with the same hash.
/// </summary>
internal sealed class StringPool
{
    private readonly string[] _strings = new string[1 << 13];

    public StringPool() => Array.Fill(_strings, "");

    public string Pooled(string value)
    {
        ref var held = ref _strings[(uint)value.GetHashCode(StringComparison.Ordinal) % _strings.Length];
        return held == value ? held : held = value;
    }
}

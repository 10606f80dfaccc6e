using System.Text;
using BriefingQA.Cypher.Functions;
using BriefingQA.Cypher.Tests.Generation;

namespace BriefingQA.Cypher.Tests.Fuzzing;

/// <summary>Texts to try the engine with, each a function of its number alone: derived from a grammar, or a known query with bytes changed.</summary>
/// <param name="queries">Queries to change.</param>
internal sealed class FuzzInputs(Grammar grammar, IReadOnlyList<string> queries)
{
    private const int Seed = 20220614;

    private static readonly string[] Awkward =
    [
        "\0", "\uD800", "\uDC00", "\u2028", "\u0085", "\uFEFF", "'", "\"", "`", "\\", "\\u", "\\U0001F600", "/*", "//", "{", "}", "((((", "]]]]", "$", "..",
        "-9223372036854775808", "9223372036854775807", "9223372036854775808", "1e308", "1e-400", "0x", "NaN", "null", "NOT ", "*", "[*]", "+", "=~", "::",
    ];

    /// <param name="lines">A name of a rule and a text, one pair a line as in the other cases; they may use rules for calls of the engine's functions.</param>
    public static FuzzInputs Of(IEnumerable<string> lines, IReadOnlyList<string> queries) => new(
        new Grammar(
        [
            .. lines.Where(line => line.Length > 0 && !line.StartsWith('#')).Select(line => line.Split('⇶', StringSplitOptions.TrimEntries)).Select(parts => (parts[0], parts[1])),
            .. Calls("call", "<any>"),
            .. Calls("call", "a.<key>"), // of a type that is known only when it runs
            .. Calls("constantcall", "<constant>"),
            .. FunctionRegistry.Aggregates.Where(function => function.MaxArguments == 1).Select(function => ("aggregate", function.Name)),
        ]),
        queries);

    public string this[int number]
    {
        get
        {
            var random = new Random(unchecked(Seed + (number * 31)));
            return (number % 4) switch
            {
                0 or 1 => Derived(random),
                2 => Changed(queries[random.Next(queries.Count)], random),
                _ => Changed(Derived(random), random),
            };
        }
    }

    /// <summary>Each function with each number of arguments that it takes.</summary>
    private static IEnumerable<(string Rule, string Text)> Calls(string rule, string argument) =>
        from function in FunctionRegistry.All
        from count in Enumerable.Range(function.MinArguments, Math.Min(function.MaxArguments, function.MinArguments + 3) - function.MinArguments + 1)
        select (rule, $"{function.Name}({string.Join(", ", Enumerable.Repeat(argument, count))})");

    private string Derived(Random random) => grammar.Derive("statement", random, random.Next(3, 9)).ToString();

    private string Changed(string query, Random random)
    {
        for (var changes = random.Next(1, 4); changes > 0; changes--)
        {
            var (from, to) = (random.Next(query.Length + 1), random.Next(query.Length + 1));
            if (from > to)
                (from, to) = (to, from);
            query = random.Next(7) switch
            {
                0 => query.Insert(from, Awkward[random.Next(Awkward.Length)]),
                1 => query.Remove(from, Math.Min(random.Next(1, 4), query.Length - from)),
                2 => query.Remove(from, to - from),
                3 => query.Insert(to, query[from..to]),
                4 => query.Insert(from, string.Concat(Enumerable.Repeat(query[from..Math.Min(to, from + 8)], random.Next(2, 40)))),
                5 => query[..from] + Slice(queries[random.Next(queries.Count)], random) + query[to..],
                _ => WithOneByteChanged(query, random),
            };
        }

        return query;
    }

    private static string Slice(string text, Random random)
    {
        var from = random.Next(text.Length + 1);
        return text[from..random.Next(from, text.Length + 1)];
    }

    private static string WithOneByteChanged(string text, Random random)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        if (bytes.Length > 0)
            bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
        return Encoding.UTF8.GetString(bytes);
    }
}

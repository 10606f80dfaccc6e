using System.Diagnostics;
using BriefingQA.Answering.Linking;
using BriefingQA.Answering.Questions;

namespace BriefingQA.Benchmarks.Answering;

/// <summary>How fast the names of a graph are found in questions, and by a part of them, among few and among many made-up names.</summary>
internal static class LinkingBenchmark
{
    private const int Few = 1_000, Many = 100_000, Rounds = 20, Seed = 20240607;

    private static readonly string[] Endings = ["公司", "集团", "工业园", "行动", "办法", "中心", "协会", "县"];

    public static void Run(List<string> questions)
    {
        Console.WriteLine("names | indexed in ms | linking a question, µs | finding by a part of a name, µs");
        foreach (var count in new[] { Few, Many })
        {
            var things = Things(count, string.Concat(questions));
            var indexing = Stopwatch.StartNew();
            var index = new GraphIndex(things, [], [], [], [], [], [], new ValueIndex());
            indexing.Stop();
            var forms = questions.Select(question => WordForms.Plain(question + things[question.Length % things.Count].Name)).ToList();
            var parts = things.Take(questions.Count).Select(thing => thing.Name[1..^1]).ToList();
            var linking = Time(forms, form => index.Names.Matches(form).Count());
            var finding = Time(parts, part => EntityFinder.Find(index, part, 5).Count);
            Console.WriteLine(FormattableString.Invariant($"{count} | {indexing.Elapsed.TotalMilliseconds:0} | {linking:0.0} | {finding:0.0}"));
        }
    }

    /// <returns>Microseconds for one text, warm.</returns>
    private static double Time(List<string> texts, Func<string, int> find)
    {
        var found = 0;
        for (var round = 0; round < Rounds; round++)
            found += texts.Sum(find);
        var watch = Stopwatch.StartNew();
        for (var round = 0; round < Rounds; round++)
            found += texts.Sum(find);
        return found == 0 ? throw new InvalidOperationException("No name was found.") : watch.Elapsed.TotalMicroseconds / (Rounds * texts.Count);
    }

    /// <summary>Names of four to eight characters of a text, each with an ending of its kind.</summary>
    private static List<NamedThing> Things(int count, string text)
    {
        var random = new Random(Seed);
        var characters = text.Where(character => character is >= '\u4e00' and <= '\u9fff').ToArray();
        return [.. Enumerable.Range(0, count).Select(i =>
        {
            var name = string.Concat(Enumerable.Range(0, random.Next(3, 6)).Select(_ => characters[random.Next(characters.Length)])) + Endings[random.Next(Endings.Length)];
            return new NamedThing("Subject", i.ToString(System.Globalization.CultureInfo.InvariantCulture), name, [name], []);
        })];
    }
}

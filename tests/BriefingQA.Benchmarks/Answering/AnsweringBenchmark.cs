using System.Diagnostics;
using System.Globalization;
using BriefingQA.Answering;
using BriefingQA.Answering.Linking;
using BriefingQA.Answering.Questions;
using BriefingQA.Answering.Tests.Robustness;
using BriefingQA.Extraction;
using BriefingQA.Extraction.Loading;
using BriefingQA.Graph;
using BriefingQA.Graph.Schema;
using BriefingQA.Language.Lexicons;
using BriefingQA.Language.Mentions;

namespace BriefingQA.Benchmarks.Answering;

/// <summary>
/// <c>answering [COUNT…] [--mutated N]</c>: how fast questions are answered, warm and in process, with so many briefings loaded (1,
/// 100 and 1000 when none is given); how fast names are found among 100,000; and what becomes of mutated questions.
/// </summary>
internal static class AnsweringBenchmark
{
    private const int Rounds = 20, WarmRounds = 5, Threads = 2, Seed = 20240607;

    private const double MedianBar = 1, LastBar = 10, RateBar = 2000;

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "graph-seed");

    public static async Task<int> RunAsync(string[] args)
    {
        var option = Array.IndexOf(args, "--mutated");
        var counts = args.Take(option < 0 ? args.Length : option).Select(int.Parse).DefaultIfEmpty().ToArray();
        if (counts is [0])
            counts = [1, 100, 1000];
        var lexicon = Lexicon.Load(Path.Combine(Folder, "lexicon"));
        var analyzer = new TextAnalyzer(lexicon);
        var schema = SchemaFile.Load(Path.Combine(Folder, "schema.yaml"));
        var questions = Questions();
        Console.WriteLine($"{questions.Count} questions, {Rounds} rounds each, on {Threads} threads for the rate");
        LinkingBenchmark.Run(questions);
        Console.WriteLine("briefings | loaded in s | indexed in s | again after a change, s | median ms (bar 1) | p99 ms (bar 10) | slowest ms | processor ms a question | KB a question | questions/s (bar 2000) | times the bar: median, p99, rate");
        foreach (var count in counts)
        {
            await using var database = GraphDatabases.Open("memory");
            var loading = Stopwatch.StartNew();
            await LoadAsync(database, schema, lexicon, analyzer, count);
            loading.Stop();
            using var answerer = new QuestionAnswerer(database, schema, lexicon, analyzer, TimeProvider.System);
            await MeasureAsync(count, loading.Elapsed, database, answerer, questions);
            if (option >= 0)
                await MutateAsync(int.Parse(args[option + 1], CultureInfo.InvariantCulture), answerer, questions,
                    await new GraphIndexReader(database, schema, new WordForms([]), analyzer).ReadAsync(CancellationToken.None));
        }

        return 0;
    }

    private static List<string> Questions() =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Answering", "Cases", "shipped-briefing.txt"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(" => ")[0].Split(" > ")[0]).Distinct()];

    /// <summary>The shipped briefing and copies of it, each with other figures, another title and another day.</summary>
    private static async Task LoadAsync(IGraphDatabase database, GraphSchema schema, Lexicon lexicon, TextAnalyzer analyzer, int count)
    {
        var text = await File.ReadAllTextAsync(Directory.EnumerateFiles(Path.Combine(Folder, "briefings"), "*.txt").First());
        var extractor = new FactExtractor(analyzer, lexicon);
        var loader = new BriefingLoader(database, schema);
        var loaded = 0;
        await foreach (var _ in loader.LoadAllAsync(Enumerable.Range(0, count).ToAsyncEnumerable().Select(i => extractor.Extract(i == 0 ? text : Changed(text, i), $"{i}.txt"))))
            if (++loaded % 50 == 0)
                Console.Error.WriteLine($"{loaded} of {count} loaded");
    }

    /// <summary>Every number of two digits and more, but for years, becomes another of as many digits.</summary>
    private static string Changed(string text, int seed)
    {
        var random = new Random(seed);
        return System.Text.RegularExpressions.Regex.Replace(text, @"(?<![\d.])\d{2,}(?![\d年])", match => string.Concat(match.Value.Select((digit, i) => (char)('0' + (i == 0 ? random.Next(1, 10) : random.Next(10))))));
    }

    private static async Task MeasureAsync(int count, TimeSpan loaded, IGraphDatabase database, QuestionAnswerer answerer, List<string> questions)
    {
        var first = Stopwatch.StartNew();
        await answerer.AskAsync(new AskRequest(questions[0]));
        first.Stop();
        await database.WriteAsync([new CypherQuery("MATCH (b:Briefing) WITH b LIMIT 1 SET b.series = b.series")]);
        var again = Stopwatch.StartNew();
        await answerer.AskAsync(new AskRequest(questions[0]));
        again.Stop();

        for (var round = 0; round < WarmRounds; round++)
            foreach (var question in questions)
                await answerer.AskAsync(new AskRequest(question));
        var allocated = GC.GetTotalAllocatedBytes();
        var times = new List<(double Ms, string Question)>();
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        for (var round = 0; round < Rounds; round++)
            foreach (var question in questions)
            {
                var watch = Stopwatch.GetTimestamp();
                await answerer.AskAsync(new AskRequest(question));
                times.Add((Stopwatch.GetElapsedTime(watch).TotalMilliseconds, question));
            }

        process.Refresh();
        allocated = (GC.GetTotalAllocatedBytes() - allocated) / times.Count / 1024;
        var processor = (process.TotalProcessorTime - before).TotalMilliseconds / times.Count;
        var all = Stopwatch.StartNew();
        Task.WaitAll([.. Enumerable.Range(0, Threads).Select(_ => Task.Run(async () =>
        {
            for (var round = 0; round < Rounds; round++)
                foreach (var question in questions)
                    await answerer.AskAsync(new AskRequest(question));
        }))]);
        var rate = Threads * Rounds * questions.Count / all.Elapsed.TotalSeconds;
        times.Sort();
        var (median, last) = (times[times.Count / 2].Ms, times[times.Count * 99 / 100].Ms);
        Console.WriteLine(FormattableString.Invariant(
            $"{count} | {loaded.TotalSeconds:0.0} | {first.Elapsed.TotalSeconds:0.00} | {again.Elapsed.TotalSeconds:0.00} | {median:0.000} | {last:0.00} | {times[^1].Ms:0.0} | {processor:0.00} | {allocated} | {rate:0} | {MedianBar / median:0.0}, {LastBar / last:0.0}, {rate / RateBar:0.0}"));
        Console.WriteLine("the slowest: " + string.Join("; ", times.AsEnumerable().Reverse().DistinctBy(entry => entry.Question).Take(5).Select(entry => FormattableString.Invariant($"{entry.Question} {entry.Ms:0.0}"))));
    }

    private static async Task MutateAsync(int count, QuestionAnswerer answerer, List<string> questions, GraphIndex index)
    {
        var mutator = new QuestionMutator(Seed);
        var (crashes, insane, beside, same) = (0, 0, 0, 0);
        var changed = new List<string>();
        for (var i = 0; i < count; i++)
        {
            var question = questions[i % questions.Count];
            var edited = i % 2 == 0 ? mutator.Anywhere(question) : mutator.Beside(question, QuestionMutator.Free(question, index)) ?? mutator.Anywhere(question);
            try
            {
                var answer = await answerer.AskAsync(new AskRequest(edited));
                if (answer.Text.Length is 0 or > 200 || answer.Status == AnswerStatus.Answered && answer.Cypher.Length > 0 && answer.Columns.Count == 0)
                    insane++;
                if (i % 2 == 0)
                    continue;
                beside++;
                var original = await answerer.AskAsync(new AskRequest(question));
                if (original.Status == answer.Status && (original.Status != AnswerStatus.Answered || QuestionMutator.SameAnswer(original.Text, answer.Text)))
                    same++;
                else
                    changed.Add($"{question} | {edited} | {original.Text} | {answer.Text}");
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                crashes++;
                Console.Error.WriteLine($"{edited}: {exception}");
            }
        }

        Console.WriteLine(FormattableString.Invariant($"mutated: {count} questions, {crashes} crashes, {insane} answers out of bounds; the same answer after {same} of {beside} edits beside names and numbers: {(double)same / Math.Max(1, beside):0.000} (bar 0.900)"));
        foreach (var line in changed.Take(60))
            Console.Error.WriteLine(line);
    }
}

using System.Globalization;
using System.Text;
using BriefingQA.Extraction;
using BriefingQA.Language.Documents;
using BriefingQA.Language.Lexicons;
using BriefingQA.Language.Mentions;
using BriefingQA.Language.Mentions.Names;

namespace BriefingQA.Benchmarks.Reading;

/// <summary>
/// <c>reading TEXT…</c>: how fast transcripts become facts on one core, stage by stage, in MB of UTF-8 a second of processor
/// time; how long the shipped transcript takes warm; and whether memory stays flat over 100 MB of transcripts.
/// </summary>
internal sealed class ReadingBenchmark
{
    private const int Passes = 5;

    /// <summary>MB/s from text to facts that are wanted of one core.</summary>
    private const double Bar = 1;

    /// <summary>Milliseconds that are wanted for the shipped transcript.</summary>
    private const double WarmBar = 20;

    private const double FlatMegabytes = 100;

    private readonly Lexicon _lexicon;
    private readonly TranscriptReader _reader;
    private readonly TextAnalyzer _analyzer;
    private readonly FactExtractor _extractor;

    private ReadingBenchmark(string lexicon)
    {
        _lexicon = Lexicon.Load(lexicon);
        _reader = new TranscriptReader(_lexicon);
        _analyzer = new TextAnalyzer(_lexicon);
        _extractor = new FactExtractor(_analyzer, _lexicon);
    }

    public static void Run(IReadOnlyList<string> paths)
    {
        var benchmark = new ReadingBenchmark(SeedFiles.Lexicon);
        List<string> texts = [.. paths.SelectMany<string, string>(path => Directory.Exists(path) ? Directory.GetFiles(path, "*.txt").Order(StringComparer.Ordinal) : [path]).Select(path => TranscriptDecoder.Decode(File.ReadAllBytes(path)))];
        benchmark.PrintStages(texts);
        benchmark.PrintShipped();
        benchmark.PrintMemory(texts);
    }

    private void PrintStages(List<string> texts)
    {
        var megabytes = texts.Sum(Encoding.UTF8.GetByteCount) / 1e6;
        List<Transcript> transcripts = [.. texts.Select(_reader.Read)];
        List<(string Text, DateOnly? Date)> statements = [.. transcripts.SelectMany(transcript => transcript.Statements.Select(statement => (statement.Text, transcript.Header.Date)))];
        Console.WriteLine(Invariant($"{texts.Count} texts, {megabytes:F2} MB; MB/s of one core, median of {Passes}"));
        Stage("layout and speakers", () => texts.ForEach(text => _reader.Read(text)));
        Stage("words", () => statements.ForEach(statement => _lexicon.Segmenter.Tag(statement.Text)));
        var periodReader = new PeriodReader(_lexicon.Times);
        Stage("times", () => statements.ForEach(statement => periodReader.Read(statement.Text, statement.Date)));
        var quantityReader = new QuantityReader(_lexicon.Units, _lexicon.Comparators);
        Stage("quantities", () => statements.ForEach(statement => quantityReader.Read(statement.Text, [])));
        NameStages(statements, periodReader);
        Stage("all mentions", () => transcripts.ForEach(transcript => _analyzer.Analyze(transcript)));
        var total = Stage("text to facts", () => texts.ForEach(text => _extractor.Extract(text, "benchmark")));
        Console.WriteLine(Invariant($"text to facts: {total:F2} MB/s, {total / Bar:F2} times the bar of {Bar} MB/s"));

        double Stage(string name, Action run) => PrintStage(name, megabytes, run);
    }

    /// <summary>Each recogniser of names over the names that those before it found.</summary>
    private void NameStages(List<(string Text, DateOnly? Date)> statements, PeriodReader periods)
    {
        var megabytes = statements.Sum(statement => Encoding.UTF8.GetByteCount(statement.Text)) / 1e6;
        (string Name, Action<NameContext> Find)[] stages =
        [
            ("organizations", new OrganizationRecognizer(_lexicon).Find),
            ("persons", new PersonRecognizer(_lexicon).Find),
            ("quoted names", new QuotedNameRecognizer(_lexicon).Find),
            ("regional names", new RegionalNameRecognizer(_lexicon).Find),
            ("names by head word", new HeadedNameRecognizer(_lexicon.Headwords, _lexicon.Regions).Find),
            ("meetings", new MeetingRecognizer(_lexicon).Find),
            ("events", new EventRecognizer(_lexicon).Find),
            ("regions", new RegionRecognizer(_lexicon.Regions).Find),
        ];
        List<(string Text, IReadOnlyList<Language.Segmentation.Token> Tokens, List<PeriodMention> Periods)> parts =
            [.. statements.Select(statement => (statement.Text, (IReadOnlyList<Language.Segmentation.Token>)_lexicon.Segmenter.Tag(statement.Text), periods.Read(statement.Text, statement.Date)))];
        PrintStage("name contexts", megabytes, () => parts.ForEach(part => _ = new NameContext(part.Text, part.Tokens, part.Periods)));
        for (var stage = 0; stage < stages.Length; stage++)
        {
            List<double> seconds = [];
            for (var pass = 0; pass < Passes + 2; pass++)
            {
                List<NameContext> contexts = [.. parts.Select(part => new NameContext(part.Text, part.Tokens, part.Periods))];
                for (var before = 0; before < stage; before++)
                    contexts.ForEach(stages[before].Find);
                seconds.Add(Seconds(() => contexts.ForEach(stages[stage].Find)));
            }

            PrintRate(stages[stage].Name, megabytes / Median(seconds[2..]));
        }
    }

    private void PrintShipped()
    {
        foreach (var path in Directory.GetFiles(SeedFiles.Briefings, "*.txt"))
        {
            var text = TranscriptDecoder.Decode(File.ReadAllBytes(path));
            for (var pass = 0; pass < 20; pass++)
                _extractor.Extract(text, "benchmark");
            var milliseconds = Median([.. Enumerable.Range(0, 21).Select(_ => Seconds(() => _extractor.Extract(text, "benchmark")) * 1000)]);
            Console.WriteLine(Invariant($"{Path.GetFileName(path)}: {milliseconds:F1} ms warm, {WarmBar / milliseconds:F2} times as fast as the bar of {WarmBar} ms"));
        }
    }

    /// <summary>The texts over and over: what stays allocated after each tenth of 100 MB.</summary>
    private void PrintMemory(List<string> texts)
    {
        Console.Write($"memory in MB over {FlatMegabytes} MB of transcripts, one after the other:");
        for (var (read, next, index) = (0.0, 0.0, 0); read < FlatMegabytes; index++)
        {
            var text = texts[index % texts.Count];
            _extractor.Extract(text, "benchmark");
            read += Encoding.UTF8.GetByteCount(text) / 1e6;
            if (read < next)
                continue;
            Console.Write(Invariant($" {GC.GetTotalMemory(forceFullCollection: true) / 1e6:F0}"));
            next += FlatMegabytes / 10;
        }

        Console.WriteLine();
    }

    private static double PrintStage(string name, double megabytes, Action run)
    {
        run();
        run();
        var before = GC.GetAllocatedBytesForCurrentThread();
        List<double> seconds = [.. Enumerable.Range(0, Passes).Select(_ => Seconds(run))];
        var allocated = (GC.GetAllocatedBytesForCurrentThread() - before) / 1e6 / Passes;
        var rate = megabytes / Median(seconds);
        PrintRate(name, rate, Invariant($", {allocated / megabytes:F0} MB allocated a MB"));
        return rate;
    }

    private static void PrintRate(string name, double rate, string rest = "") => Console.WriteLine(Invariant($"  {name,-20} {rate,8:F2}{rest}"));

    private static double Seconds(Action run)
    {
        var start = Environment.CpuUsage.TotalTime;
        run();
        return (Environment.CpuUsage.TotalTime - start).TotalSeconds;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

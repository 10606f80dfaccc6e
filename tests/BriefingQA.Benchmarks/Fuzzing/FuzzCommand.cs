using System.Diagnostics;
using System.Globalization;
using BriefingQA.Cypher.Tests.Fuzzing;

namespace BriefingQA.Benchmarks.Fuzzing;

/// <summary>
/// <c>fuzz [COUNT] [--from NUMBER] [--print]</c>: the fuzz test of the engine with a million inputs. Says which inputs end
/// neither in rows nor in an error of the engine, and which do not end at all; <c>--print</c> names each before it is run, so
/// that the last one is known when the process breaks down.
/// </summary>
internal static class FuzzCommand
{
    private const int ProgressStep = 10_000;

    // As little as any platform gives a thread.
    private const int StackSize = 1 << 20;

    // The engine's own limit for an input is a fifth of a second.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static int Run(string[] arguments)
    {
        var count = arguments is [var first, ..] && int.TryParse(first, CultureInfo.InvariantCulture, out var given) ? given : 1_000_000;
        var from = Array.IndexOf(arguments, "--from") is >= 0 and var at ? int.Parse(arguments[at + 1], CultureInfo.InvariantCulture) : 0;
        var inputs = FuzzInputs.Of(Lines("grammar.txt"), [.. Lines("queries.txt").Where(line => !line.StartsWith('#'))]);
        var (current, answered, faults, start) = (from, 0, 0, Stopwatch.GetTimestamp());
        var thread = new Thread(
            () =>
            {
                using var target = new FuzzTarget();
                for (var number = from; number < from + count; number++)
                {
                    Volatile.Write(ref current, number);
                    var input = inputs[number];
                    if (arguments.Contains("--print"))
                        Console.Error.WriteLine($"{number}: {input}");
                    if (target.Fault(input) is { } fault)
                        Console.WriteLine($"fault {++faults}, input {number}: {input}\n{fault}\n");
                    if ((number + 1) % ProgressStep == 0)
                        Console.Error.WriteLine($"{number + 1 - from} inputs, {target.Answered} answered, {faults} faults, {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s");
                }

                answered = target.Answered;
            },
            StackSize) { IsBackground = true };

        thread.Start();
        for (var watched = -1; !thread.Join(Patience); watched = Volatile.Read(ref current))
        {
            if (watched != Volatile.Read(ref current))
                continue;
            Console.WriteLine($"input {watched} does not end: {inputs[watched]}");
            return 1;
        }

        Console.WriteLine($"{count} inputs, {answered} of them ran to their end, {faults} faults, {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s");
        return faults == 0 ? 0 : 1;
    }

    private static string[] Lines(string file) => File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Fuzzing", "Cases", file));
}

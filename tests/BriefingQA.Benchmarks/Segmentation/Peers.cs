using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace BriefingQA.Benchmarks.Segmentation;

/// <summary>Runs the other ports of jieba that are installed; what is missing is named on standard error.</summary>
internal static class Peers
{
    public static IEnumerable<Timing> Time(string text, int passes)
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, text);
        try
        {
            return [.. Run("node", "time.mjs", path, passes), .. Run("/usr/bin/python3", "time.py", path, passes: 3)];
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static List<Timing> Run(string program, string script, string text, int passes)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, [Script(script), text, passes.ToString(CultureInfo.InvariantCulture)])
            {
                RedirectStandardOutput = true,
            })!;
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<Timing>(line, JsonSerializerOptions.Web)!)];
        }
        catch (System.ComponentModel.Win32Exception exception)
        {
            Console.Error.WriteLine($"{program}: {exception.Message}");
            return [];
        }
    }

    private static string Script(string name, [CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Peers", name);
}

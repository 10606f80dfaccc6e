using System.CommandLine;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using BriefingQA.Language.Segmentation;

namespace BriefingQA.Commands;

/// <summary><c>segment</c>: cuts each line of a text into words and prints them as one JSON array a line.</summary>
internal static class SegmentCommand
{
    private static readonly Dictionary<string, Action<Segmenter, string, Utf8JsonWriter>> Modes = new()
    {
        ["cut"] = (segmenter, line, json) => WriteWords(segmenter.Cut(line), json),
        ["cut-nohmm"] = (segmenter, line, json) => WriteWords(segmenter.Cut(line, hmm: false), json),
        ["cut-all"] = (segmenter, line, json) => WriteWords(segmenter.CutAll(line), json),
        ["search"] = (segmenter, line, json) => WriteWords(segmenter.CutForSearch(line), json),
        ["search-nohmm"] = (segmenter, line, json) => WriteWords(segmenter.CutForSearch(line, hmm: false), json),
        ["tag"] = (segmenter, line, json) => WriteTagged(segmenter.Tag(line), json),
        ["tag-nohmm"] = (segmenter, line, json) => WriteTagged(segmenter.Tag(line, hmm: false), json),
        ["tokenize"] = (segmenter, line, json) => WriteRanges(line, tokens => segmenter.Cut(line, tokens), json),
        ["tokenize-search"] = (segmenter, line, json) => WriteRanges(line, tokens => segmenter.CutForSearch(line, tokens), json),
        ["merged"] = (segmenter, line, json) => WriteWords(segmenter.CutMerged(line), json),
    };

    private static readonly Argument<FileInfo?> Text = new("file")
    {
        Description = "A text in UTF-8; standard input when it is not given.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<string> Mode = new Option<string>("--mode")
    {
        Description = "What to print: words, words with tags, or words with their UTF-16 offsets.",
        DefaultValueFactory = _ => "cut",
    }.AcceptOnlyFromAmong([.. Modes.Keys]);

    private static readonly Option<FileInfo?> UserWords = new("--userdict")
    {
        Description = "Words to add to the dictionary, one 'word [frequency] [tag]' a line.",
    };

    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create()
    {
        var command = new Command("segment", "Cuts a text into words as jieba does.") { Text, Mode, UserWords };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult result)
    {
        try
        {
            var userWords = result.GetValue(UserWords);
            var segmenter = userWords is null ? Segmenter.Create() : Segmenter.Create(UserDictionary.Load(userWords.FullName));
            using var input = result.GetValue(Text)?.OpenRead() ?? Console.OpenStandardInput();
            using var output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
            var write = Modes[result.GetValue(Mode)!];
            using var json = new Utf8JsonWriter(output, Json);
            foreach (var line in Lines(input))
            {
                write(segmenter, line, json);
                json.Flush();
                json.Reset();
                output.WriteByte((byte)'\n');
            }

            return 0;
        }
        catch (Exception exception) when (exception is UserDictionaryException or DecoderFallbackException or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(exception.Message);
            return 1;
        }
    }

    /// <summary>Lines end at LF only; the last one may lack it. A byte order mark stays in the text.</summary>
    private static string[] Lines(Stream input)
    {
        using var bytes = new MemoryStream();
        input.CopyTo(bytes);
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
        var text = utf8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
        return text.Length == 0 ? [] : (text[^1] == '\n' ? text[..^1] : text).Split('\n');
    }

    private static void WriteWords(string[] words, Utf8JsonWriter json)
    {
        json.WriteStartArray();
        foreach (var word in words)
            json.WriteStringValue(word);
        json.WriteEndArray();
    }

    private static void WriteTagged(Token[] tokens, Utf8JsonWriter json)
    {
        json.WriteStartArray();
        foreach (var token in tokens)
        {
            json.WriteStartArray();
            json.WriteStringValue(token.Text);
            json.WriteStringValue(token.Tag);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void WriteRanges(string line, Func<Range[], int> cut, Utf8JsonWriter json)
    {
        var tokens = new Range[2 * line.Length];
        json.WriteStartArray();
        foreach (var token in tokens.AsSpan(0, cut(tokens)))
        {
            json.WriteStartArray();
            json.WriteStringValue(line.AsSpan()[token]);
            json.WriteNumberValue(token.Start.Value);
            json.WriteNumberValue(token.End.Value);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }
}

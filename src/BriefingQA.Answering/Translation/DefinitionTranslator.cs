using System.Text.RegularExpressions;
using BriefingQA.Answering.Answers;
using BriefingQA.Answering.Linking;
using BriefingQA.Answering.Questions;

namespace BriefingQA.Answering.Translation;

/// <summary>What something is: the sentence that says so, or the words that stand for it beside its name (增品种、提品质、创品牌“三品”战略).</summary>
internal sealed partial class DefinitionTranslator(QuestionLexicon lexicon, PassageQuery passages) : ITranslator
{
    private const int ShortestName = 2, Longest = 180;

    private const double DefinedSupport = 0.97;

    private readonly List<string> _asks = [.. lexicon.Asks.Where(ask => ask.Kind == AskKind.Definition).Select(ask => ask.Word).Append("是什么").OrderByDescending(word => word.Length)];

    public double MostSupport => DefinedSupport;

    public async Task<Draft?> TryAnswerAsync(QuestionContext context, CancellationToken cancellationToken)
    {
        var frame = context.Frame;
        if (frame.Ask is not (AskKind.Definition or AskKind.List) || NameIn(WordForms.Plain(frame.Text)) is not { Length: >= ShortestName } asked)
            return null;
        return await DefineAsync(asked, context, cancellationToken) ?? (asked.LastIndexOf('的') is > 0 and var at && asked.Length - at > ShortestName ? await DefineAsync(asked[(at + 1)..], context, cancellationToken) : null);
    }

    private async Task<Draft?> DefineAsync(string name, QuestionContext context, CancellationToken cancellationToken)
    {
        var definition = context.Index.FindPassages([name], context.Briefing)
            .Where(passage => !passage.IsQuestion)
            .Select(passage => (Passage: passage, Found: Definition(WordForms.Plain(passage.Text), name, passage.Text)))
            .Where(entry => entry.Found.Rank > 0)
            .OrderByDescending(entry => entry.Found.Rank).FirstOrDefault();
        if (definition.Passage is null)
            return null;
        return await passages.AnswerAsync(definition.Passage, definition.Found.Text, context.Frame, DefinedSupport, "查释义：" + name, cancellationToken);
    }

    /// <summary>The thing asked about; null where the question is not about what something is.</summary>
    private string? NameIn(string question)
    {
        var form = Fillers().Replace(question, "");
        return _asks.FirstOrDefault(word => form.StartsWith(word, StringComparison.Ordinal) || form.EndsWith(word, StringComparison.Ordinal)) is { } ask
            ? form.Replace(ask, "", StringComparison.Ordinal).Trim('的', '呢', '啊', '所', '谓', '，', '？') : null;
    }

    /// <summary>The better a sentence explains the name, the higher the rank; 0 where it does not.</summary>
    private static (int Rank, string Text) Definition(string form, string name, string text)
    {
        var at = form.IndexOf(name, StringComparison.Ordinal);
        if (at < 0)
            return (0, "");
        var sentence = text.Length <= Longest ? text : text[..Longest];
        var escaped = Regex.Escape(name);
        if (Regex.IsMatch(form, $"所谓的?{escaped}|{escaped}[，,]?(就?是指|指的是|即|的意思是)", RegexOptions.CultureInvariant))
            return (3, sentence);
        if (Regex.IsMatch(form, $"{escaped}[，,]?(就是|是(一[个种项类]|由|以|我国|国家))", RegexOptions.CultureInvariant))
            return (2, sentence);
        if (Regex.Match(form[..at], "(?<words>[^，。；：、]{2,6}(、[^，。；：、]{2,6})+)$", RegexOptions.CultureInvariant) is { Success: true } list)
            return (1, $"{Alike(list.Groups["words"].Value)}（{sentence}）" is { Length: <= Longest } full ? full : Alike(list.Groups["words"].Value));
        return (0, "");
    }

    /// <summary>The words listed, the first of them cut to the length of the others: it may stand behind a verb of the sentence.</summary>
    private static string Alike(string words)
    {
        var items = words.Split('、');
        var length = items.Skip(1).Max(item => item.Length);
        return string.Join('、', items.Select((item, i) => i == 0 && item.Length > length ? item[^length..] : item));
    }

    [GeneratedRegex("到底|究竟|分别|具体|都(?=指|是)")]
    private static partial Regex Fillers();
}

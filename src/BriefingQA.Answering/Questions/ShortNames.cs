using System.Text.RegularExpressions;
using BriefingQA.Answering.Linking;
using BriefingQA.Language.Mentions;

namespace BriefingQA.Answering.Questions;

/// <summary>
/// Finds the full names that a question shortens: by characters that begin the words of the name (南玉 for 南宁至玉林), or by some of its words in their order
/// (某部疫苗专班 for 某部疫苗生产保障工作专班).
/// </summary>
internal sealed class ShortNames(TextAnalyzer analyzer)
{
    /// <summary>From this weight on a word is a name or a noun.</summary>
    private const double NounWeight = 2;

    /// <summary>What names of places end in, which transcripts may leave out: 西山、南浦两个区.</summary>
    private const string Classes = "省市县区州镇乡站港局";

    private const int Longest = 12, LongToken = 5, Looked = 500;

    /// <summary>What may stand between two characters of a short name, and between two words of it.</summary>
    private const string BetweenCharacters = "[^，。；：、\\d]{0,3}?", BetweenWords = "[^，。；：、\\d]{0,6}?";

    public List<ContentWord> Resolved(List<ContentWord> words, GraphIndex index)
    {
        words = [.. words.Select(word => !IsKnown(word, index) && word.Form.Length > 2 && Classes.Contains(word.Form[^1]) && index.Holds(word.Form[..^1]) ? word with { Alternatives = [word.Form[..^1]] } : word)];
        if (words.TrueForAll(word => IsKnown(word, index)))
            return words;
        var known = words.Where(word => IsKnown(word, index) && word.Weight >= 1).SelectMany(word => word.Forms).ToList();
        if (known.Count == 0)
            return words;
        var passages = index.FindPassages(known, null).Take(Looked).ToList();
        return [.. words.Select(word => !IsKnown(word, index) && FullName(word.Form, passages, index) is { } name ? word with { Alternatives = [name], Role = word.Role == WordRole.Person ? WordRole.Other : word.Role } : word)];
    }

    private static bool IsKnown(ContentWord word, GraphIndex index) =>
        word.Weight < NounWeight || word.IsVerb || word.IsEveryday || word.Alternatives.Count + word.Loose.Count + word.Things.Count > 0 || word.Form.Length is < 2 or > Longest || !word.Form.All(char.IsLetter) || index.Holds(word.Form);

    private string? FullName(string form, IReadOnlyList<Passage> passages, GraphIndex index)
    {
        var parts = analyzer.Segment(form).Select(token => token.Text).ToList();
        var isOfWords = parts.Count > 1 && parts.TrueForAll(part => part.Length > 1);
        var pattern = new Regex(isOfWords
            ? string.Join(BetweenWords, parts.Select(part => $"(?:{string.Join('|', index.Names.Find(part).SelectMany(thing => thing.Forms).Prepend(part).Distinct().Select(Regex.Escape))})"))
            : string.Join(BetweenCharacters, form.Select(character => $"({Regex.Escape(character.ToString())})")), RegexOptions.CultureInvariant);
        foreach (var passage in passages)
            foreach (Match match in pattern.Matches(passage.Form))
                if (match.Length > form.Length && (isOfWords || IsMadeOfWords(passage.Form, match)))
                    return match.Value;
        return null;
    }

    /// <summary>Whether each character begins a word, or all are within one long name.</summary>
    private bool IsMadeOfWords(string text, Match match)
    {
        var tokens = analyzer.Segment(text);
        var starts = tokens.Select(token => token.Start).ToHashSet();
        return starts.Contains(match.Index)
            && (match.Groups.Values.Skip(1).All(group => starts.Contains(group.Index)) && tokens.Any(token => token.End >= match.Index + match.Length && token.Start < match.Index + match.Length)
                || tokens.Any(token => token.Start == match.Index && token.Text.Length >= LongToken && token.End >= match.Index + match.Length));
    }
}

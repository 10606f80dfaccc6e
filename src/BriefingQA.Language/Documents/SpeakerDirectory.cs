using BriefingQA.Language.Lexicons;
using BriefingQA.Language.Mentions;

namespace BriefingQA.Language.Documents;

/// <summary>
/// Collects the names that a transcript introduces as persons': behind a post, as a label of turns at the start of a paragraph,
/// and within one as a label behind a question, or more than once behind other sentences.
/// </summary>
internal static class SpeakerDirectory
{
    private const int LongestLabel = 60;

    public static HashSet<string> Collect(IReadOnlyList<Block> blocks, Lexicon lexicon, PersonNameReader names, TurnLabelReader labels)
    {
        var found = new HashSet<string>();
        var seen = new HashSet<string>();
        foreach (var block in blocks)
        {
            if (labels.Read(block) is { Kind: TurnKind.Person } label)
                found.Add(label.Name);
            for (var at = 0; at < block.Text.Length; at++)
            {
                if (Characters.IsSentenceEnd(block.Text[at]) && LabelAt(block.Text, at + 1, labels) is { } name && (block.Text[at] == '？' || !seen.Add(name)))
                    found.Add(name);
                if (!lexicon.Persons.Posts.TryMatch(block.Text, at, out var length, out var post))
                    continue;
                at += length - 1;
                if (!lexicon.Persons.Writers.Contains(post) && names.LengthAt(block.Text, at + 1) is > 0 and var nameLength)
                    found.Add(block.Text.Substring(at + 1, nameLength).Replace(" ", "", StringComparison.Ordinal));
            }
        }

        return found;
    }

    private static string? LabelAt(string text, int start, TurnLabelReader labels) =>
        labels.Read(text.AsSpan(start, Math.Min(LongestLabel, text.Length - start)), 0, beginsParagraph: true) is { Kind: TurnKind.Person } label ? label.Name : null;
}

using BriefingQA.Language.Lexicons;
using BriefingQA.Language.Mentions;

namespace BriefingQA.Language.Documents;

/// <summary>Collects the names that a transcript introduces as persons': behind a post, or as a label of turns at the start of a paragraph.</summary>
internal static class SpeakerDirectory
{
    public static HashSet<string> Collect(IReadOnlyList<Block> blocks, Lexicon lexicon, PersonNameReader names, TurnLabelReader labels)
    {
        var found = new HashSet<string>();
        foreach (var block in blocks)
        {
            if (labels.Read(block.Text, 0, beginsParagraph: true) is { Kind: TurnKind.Person } label)
                found.Add(label.Name);
            for (var at = 0; at < block.Text.Length; at++)
            {
                if (!lexicon.Persons.Posts.TryMatch(block.Text, at, out var length, out var post))
                    continue;
                at += length - 1;
                if (!lexicon.Persons.Writers.Contains(post) && names.LengthAt(block.Text, at + 1) is > 0 and var name)
                    found.Add(block.Text.Substring(at + 1, name).Replace(" ", "", StringComparison.Ordinal));
            }
        }

        return found;
    }
}

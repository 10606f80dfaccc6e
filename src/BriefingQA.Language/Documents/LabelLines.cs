using BriefingQA.Language.Lexicons;
using BriefingQA.Language.Mentions;

namespace BriefingQA.Language.Documents;

/// <summary>
/// Finds turns whose speaker stands alone on a line above, without a colon: 某报记者, 王丽, or the post on one line and the name
/// on the next. Taken for turns only where there are questions and answers; a bare name only where no turn has a colon, or one of the same name.
/// </summary>
internal sealed class LabelLines(Lexicon lexicon, Furniture furniture, PersonNameReader names)
{
    private const int FewestAnswers = 2;
    private const int LongestQuestioner = 30;

    /// <summary>The blocks, those of a post and of the name below it joined, with the labels of turns marked.</summary>
    public IReadOnlyList<Block> Mark(IReadOnlyList<Block> blocks, TurnLabelReader labels)
    {
        blocks = JoinPosts(blocks);
        var withColons = blocks.Select(labels.Read).OfType<TurnLabel>().Select(label => label.Name).ToHashSet();
        var marked = new List<Block>(blocks.Count);
        var (questions, answers) = (0, 0);
        for (var index = 0; index < blocks.Count; index++)
        {
            var label = StandsAbove(blocks, index, labels) ? LabelOf(blocks[index].Text, withColons, blocks[index + 1]) : null;
            marked.Add(label is null ? blocks[index] : blocks[index] with { Label = label });
            if ((label ?? labels.Read(blocks[index])) is not { } turn)
                continue;
            questions += turn.Kind == TurnKind.Question ? 1 : 0;
            answers += turn.Kind == TurnKind.Question ? 0 : 1;
        }

        return questions > 0 && answers >= FewestAnswers ? marked : blocks;
    }

    private List<Block> JoinPosts(IReadOnlyList<Block> blocks)
    {
        var joined = new List<Block>(blocks.Count);
        for (var index = 0; index < blocks.Count; index++)
        {
            var block = blocks[index];
            if (index + 1 < blocks.Count && block.IsHeading && IsPost(block.Text) && IsName(blocks[index + 1].Text.AsSpan().TrimEnd("：: ")))
                block = block.Join(blocks[index + 1]) with { IsHeading = blocks[++index].IsHeading };
            joined.Add(block);
        }

        return joined;
    }

    /// <summary>Whether a short line stands above what is said; the last of a list of persons (those present) does not.</summary>
    private bool StandsAbove(IReadOnlyList<Block> blocks, int index, TurnLabelReader labels) =>
        blocks[index].IsHeading && index + 1 < blocks.Count && !blocks[index + 1].IsHeading && labels.Read(blocks[index + 1]) is null
        && !(index > 0 && blocks[index - 1].IsHeading && PersonWithPost(blocks[index - 1].Text) is not null && PersonWithPost(blocks[index].Text) is not null);

    private TurnLabel? LabelOf(string line, HashSet<string> withColons, Block below)
    {
        if (line.Length <= LongestQuestioner && line.EndsWith("记者", StringComparison.Ordinal) && !line.AsSpan().ContainsAny('，', '、', '”') && (withColons.Count == 0 || below.Text.Contains('？')))
            return new TurnLabel(TurnKind.Question, line, line.Length);
        if (lexicon.Speech.Hosts.Contains(line))
            return new TurnLabel(TurnKind.Host, line, line.Length);
        if ((withColons.Count == 0 || withColons.Contains(Bare(line))) && IsName(line))
            return new TurnLabel(TurnKind.Person, Bare(line), line.Length);
        return PersonWithPost(line) is { } name ? new TurnLabel(TurnKind.Person, name, line.Length) : null;
    }

    /// <summary>王丽 of 某司司长 王丽.</summary>
    private string? PersonWithPost(string line)
    {
        var space = line.IndexOf(' ');
        if (space > 0 && IsName(line.AsSpan(space + 1)) && IsPost(line[..space]))
            return Bare(line[(space + 1)..]);
        return furniture.IsPersonWithPost(line, out var name) ? name : null;
    }

    /// <summary>王丽, 王 丽</summary>
    private bool IsName(ReadOnlySpan<char> line) => names.IsName(line) || line is [_, ' ', _] && names.IsName([line[0], line[2]]);

    private static string Bare(string name) => name.Replace(" ", "", StringComparison.Ordinal);

    /// <summary>A line of posts or of a body alone.</summary>
    private bool IsPost(string line) =>
        !line.AsSpan().ContainsAny('，', '：', '”')
        && (lexicon.Persons.Posts.MatchLengthBefore(line, line.Length) > 0 || lexicon.Organizations.Named.Contains(line) || lexicon.Organizations.Bodies.MatchLengthBefore(line, line.Length) > 0);
}

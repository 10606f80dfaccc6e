using BriefingQA.Language.Lexicons;
using BriefingQA.Language.Mentions;

namespace BriefingQA.Language.Documents;

/// <summary>
/// Finds turns whose speaker stands alone on a line above, without a colon: 某报记者, 王丽, or the post on one line and the name
/// on the next. Taken for turns only where reporters are set so as well and no turn has a colon.
/// </summary>
internal sealed class LabelLines(Lexicon lexicon, Furniture furniture, PersonNameReader names)
{
    private const int FewestAnswers = 2;
    private const int LongestQuestioner = 30;

    /// <summary>The blocks, those of a post and of the name below it joined, with the labels of turns marked.</summary>
    public IReadOnlyList<Block> Mark(IReadOnlyList<Block> blocks, TurnLabelReader labels)
    {
        if (blocks.Any(block => labels.Read(block) is not null))
            return blocks;

        var marked = new List<Block>(blocks.Count);
        var (questions, answers) = (0, 0);
        for (var index = 0; index < blocks.Count; index++)
        {
            var block = blocks[index];
            if (index + 1 < blocks.Count && block.IsHeading && blocks[index + 1].IsHeading && IsPost(block.Text) && names.IsName(blocks[index + 1].Text))
                block = block.Join(blocks[++index]);
            if (block.IsHeading && index + 1 < blocks.Count && !blocks[index + 1].IsHeading && LabelOf(block.Text) is { } label)
            {
                block = block with { Label = label };
                questions += label.Kind == TurnKind.Question ? 1 : 0;
                answers += label.Kind == TurnKind.Question ? 0 : 1;
            }

            marked.Add(block);
        }

        return questions > 0 && answers >= FewestAnswers ? marked : blocks;
    }

    private TurnLabel? LabelOf(string line)
    {
        if (line.Length <= LongestQuestioner && line.EndsWith("记者", StringComparison.Ordinal) && !line.AsSpan().ContainsAny('，', '、', '”'))
            return new TurnLabel(TurnKind.Question, line, line.Length);
        if (lexicon.Speech.Hosts.Contains(line))
            return new TurnLabel(TurnKind.Host, line, line.Length);
        if (names.IsName(line))
            return new TurnLabel(TurnKind.Person, line, line.Length);
        var space = line.LastIndexOf(' ');
        if (space > 0 && names.IsName(line.AsSpan(space + 1)) && IsPost(line[..space]))
            return new TurnLabel(TurnKind.Person, line[(space + 1)..], line.Length);
        return furniture.IsPersonWithPost(line, out var name) ? new TurnLabel(TurnKind.Person, name, line.Length) : null;
    }

    /// <summary>A line of posts or of a body alone.</summary>
    private bool IsPost(string line) =>
        !line.AsSpan().ContainsAny('，', '：', '”')
        && (lexicon.Persons.Posts.MatchLengthBefore(line, line.Length) > 0 || lexicon.Organizations.Named.Contains(line) || lexicon.Organizations.Bodies.MatchLengthBefore(line, line.Length) > 0);
}

using System.Collections;
using System.Text.RegularExpressions;
using BriefingQA.Answering.Linking;
using BriefingQA.Answering.Questions;
using BriefingQA.Graph.Schema;

namespace BriefingQA.Answering.Translation.Nodes;

/// <summary>The tags of a question from left to right, how they stand to one another, and which of them one reading has used.</summary>
internal sealed partial class TagSequence(QuestionFrame frame, IReadOnlyList<NodeTag> tags, TermLexicon terms) : IReadOnlyList<NodeTag>
{
    private const string Light = "的了是在为有于就都也到达个家所座条项，,、之么呢吗里中与和以能可被由共要";

    private readonly bool[] _used = new bool[tags.Count];

    public QuestionFrame Frame => frame;

    public int Count => tags.Count;

    public NodeTag this[int i] => tags[i];

    public bool IsYesNo => frame.Ask == AskKind.YesNo || AskedEitherWay().IsMatch(frame.Form) || NodeTagger.EnglishWords(frame) is [{ Text: "is" or "are" or "does" or "do" or "was" or "were" or "did" or "has" or "have" or "can" }, ..];

    public bool IsUsed(int i) => _used[i];

    public void Use(params ReadOnlySpan<int> positions)
    {
        foreach (var i in positions)
            _used[i] = true;
    }

    public bool Has(Cue cue) => tags.Any(tag => tag.Cue == cue);

    /// <summary>Whether nothing of weight stands between two tags. No tag is near what is not there.</summary>
    public bool Near(int left, int right)
    {
        if (left < 0 || right >= tags.Count)
            return false;
        var (from, to) = (tags[left].End, tags[right].Start);
        var latin = NodeTagger.EnglishWords(frame).Where(word => word.Start >= from && word.End <= to).ToList();
        if (latin.Any(word => !terms.English.Contains(word.Text)))
            return false;
        var between = frame.Form[from..to];
        foreach (var word in terms.Light)
            between = between.Replace(word, "", StringComparison.Ordinal);
        return latin.Count > 0 || between.All(character => Light.Contains(character));
    }

    public bool Touch(int left, int right) => left >= 0 && right < tags.Count && tags[left].End == tags[right].Start;

    /// <summary>The tag next to a value that names the value's property: 状态 of 状态为在建.</summary>
    public int? PropertyBeside(int i, PropertyValue value)
    {
        foreach (var other in new[] { i - 1, i + 1 })
            if (Near(Math.Min(i, other), Math.Max(i, other)) && !_used[other] && IsOf(other))
                return other;
        return i >= 2 && tags[i - 1].Cue == Cue.None && IsOf(i - 2) ? i - 2 : null;

        bool IsOf(int at) => tags[at].Properties.Any(meaning => meaning.Node!.Label == value.Label && meaning.Property!.Name == value.Property);
    }

    /// <summary>Whether a tag names the property of one of the values that another next to it may be.</summary>
    public bool HasPropertyBeside(int i) => tags[i].Values.Any(value => PropertyBeside(i, value) is not null);

    /// <summary>Uses the negation before a tag, where there is one.</summary>
    public bool TakeNegationBefore(int i)
    {
        if (i <= 0 || tags[i - 1].Cue != Cue.None || !Near(i - 1, i))
            return false;
        Use(i - 1);
        return true;
    }

    public bool IsAskedLabel(NodeType node) => Enumerable.Range(0, tags.Count).Any(i => tags[i].Labels.Any(label => label.Node == node) && IsAskedAt(i));

    /// <summary>Whether a question word stands beside: 哪些医院, 多少所学校, 医院有哪些, which hospitals.</summary>
    public bool IsAskedAt(int i) =>
        i > 0 && tags[i - 1].Cue is Cue.Which or Cue.Many && Near(i - 1, i)
        || i + 1 < tags.Count && tags[i + 1].Cue is Cue.Which or Cue.Many && Near(i, i + 1) && (i + 2 >= tags.Count || !tags[i + 2].IsLabel || !Near(i + 1, i + 2))
        || tags[i].Labels.Any(label => label.Strength == SchemaVocabulary.Asking);

    /// <summary>Whether it is such nodes that 多少 counts.</summary>
    public bool IsCounted(NodeType type) => Enumerable.Range(1, tags.Count - 1).Any(i => tags[i - 1].Cue == Cue.Many && Near(i - 1, i) && tags[i].Labels.Any(label => label.Node == type));

    public bool IsSuperlative(NodeTag tag) => frame.Form[tag.Start] == '最' || frame.Form.AsSpan(tag.Start, tag.End - tag.Start) is var word && (word.EndsWith("est", StringComparison.Ordinal) || word.StartsWith("most", StringComparison.Ordinal) || word is "least" or "first");

    public IEnumerator<NodeTag> GetEnumerator() => tags.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    [GeneratedRegex(@"(?<word>\p{L})[不没]\k<word>")]
    private static partial Regex AskedEitherWay();
}

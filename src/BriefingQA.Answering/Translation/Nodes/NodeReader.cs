using BriefingQA.Answering.Linking;
using BriefingQA.Answering.Questions;
using BriefingQA.Graph.Schema;

namespace BriefingQA.Answering.Translation.Nodes;

/// <summary>Reads a question as one about the nodes of some label: tries each label of the schema and takes the reading that leaves least over.</summary>
internal sealed class NodeReader(GraphSchema schema, SchemaVocabulary vocabulary, TermLexicon terms, NodeTagger tagger)
{
    /// <summary>What may be left over of a question that is understood.</summary>
    private const double Tolerance = 2.4;

    /// <summary>The weight of the words that no tag covers.</summary>
    private const double WordTolerance = 0.9;

    /// <summary>What an English word weighs that is neither in the schema nor one that stands for nothing.</summary>
    private const double EnglishWeight = 1.5;

    private const string Places = "上里内中边处";

    private readonly NodeInterpreter _interpreter = new(schema, vocabulary, terms);

    /// <returns>The readings that hold together, the best first.</returns>
    public IReadOnlyList<NodeReading> Read(QuestionFrame frame, GraphIndex index)
    {
        var tags = tagger.Tag(frame, index);
        if (Left(frame, tags) > WordTolerance)
            return [];
        var labels = tags.SelectMany(tag => tag.Things.Select(thing => thing.Label).Concat(tag.Values.Select(value => value.Label)).Concat(tag.Meanings.SelectMany(Labels))).ToHashSet();
        return
        [
            .. schema.Nodes.Values.Where(type => type is { Owned: false, Figure: null } && labels.Contains(type.Label))
                .Select(type => _interpreter.Interpret(type, frame, tags, index))
                .OfType<NodeReading>()
                .Where(reading => reading.Cost <= Tolerance)
                .OrderBy(reading => reading.Cost),
        ];
    }

    private static IEnumerable<string> Labels(SchemaMeaning meaning) =>
        meaning.Node is not null ? [meaning.Node.Label] : meaning.Relationship!.From.Concat(meaning.Relationship.To);

    /// <summary>The weight of the question's words that no tag covers.</summary>
    private double Left(QuestionFrame frame, IReadOnlyList<NodeTag> tags)
    {
        var covered = new bool[frame.Form.Length];
        foreach (var tag in tags)
            covered.AsSpan(tag.Start, tag.End - tag.Start).Fill(true);
        var counted = tags.Where(tag => tag.Cue == Cue.Many && tag.Unit is not null).Select(tag => tag.End).ToHashSet();
        var chinese = frame.Words.Where(word => !word.IsInherited && !terms.Light.Contains(word.Form) && !word.Form.All(char.IsAsciiLetter) && IsLeft(word.Form, covered.AsSpan(word.Start, word.Form.Length)) && !(counted.Contains(word.Start) && word.Form.Length == 1))
            .Sum(word => word.Weight);
        var english = NodeTagger.EnglishWords(frame).Count(word => !terms.English.Contains(word.Text) && covered.AsSpan(word.Start, word.End - word.Start).Contains(false));
        return chinese + EnglishWeight * english;
    }

    /// <summary>A word is left over where no tag touches it, or only by a character of two or more, and what is not touched is no word of place.</summary>
    private static bool IsLeft(string word, ReadOnlySpan<bool> covered)
    {
        var touched = covered.Count(true);
        return touched < covered.Length && touched * 2 <= covered.Length && (touched == 0 || !Places.Contains(word[covered.IndexOf(false)]));
    }
}

using BriefingQA.Answering.Linking;
using BriefingQA.Answering.Questions;
using BriefingQA.Graph.Schema;

namespace BriefingQA.Answering.Translation.Nodes;

/// <summary>Reads the tags of a question as one about the nodes of a label.</summary>
internal sealed class NodeInterpreter(GraphSchema schema, SchemaVocabulary vocabulary, TermLexicon terms)
{
    private readonly SchemaPaths _paths = new(schema);

    /// <returns>Null where the tags cannot be about such nodes.</returns>
    public NodeReading? Interpret(NodeType type, QuestionFrame frame, IReadOnlyList<NodeTag> found, GraphIndex index)
    {
        var tags = new TagSequence(frame, found, terms);
        var joins = new NodeJoins(type, schema, _paths, tags, index.Values);
        var draft = new NodeDraft();
        var filters = new NodeFilterReader(joins, tags, draft, schema, vocabulary, index.Values);
        var order = new NodeOrderReader(joins, tags, draft, vocabulary);
        var asks = new NodeAskReader(joins, tags, draft, vocabulary);
        filters.ReadThings();
        new NodeAmountReader(joins, tags, draft, vocabulary).Read();
        filters.ReadValues();
        filters.ReadNegations();
        order.ReadOrder();
        order.ReadGroup();
        asks.ReadProperties();
        asks.ReadLabels();
        if (draft.Cost >= ReadingCosts.UnplacedName || asks.Decide() is not { } reading)
            return null;
        return reading with
        {
            Filters = draft.Filters,
            Properties = [.. draft.Asked.Distinct()],
            Named = draft.Named,
            Group = draft.Group,
            Descending = draft.Descending,
            Top = draft.Top,
            Claim = draft.Claim,
            IsYesNo = tags.IsYesNo,
            Cost = reading.Cost + draft.Cost + ReadingCosts.Step * draft.Filters.Sum(filter => filter.Path.Count),
        };
    }
}

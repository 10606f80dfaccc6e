using System.Collections.Concurrent;
using BriefingQA.Cypher.Execution.Planning;
using BriefingQA.Cypher.Graph;
using BriefingQA.Cypher.Semantics;
using BriefingQA.Cypher.Syntax;

namespace BriefingQA.Cypher.Execution;

/// <summary>Statements by their texts, and the plans of those that are queries. Emptied when it is full.</summary>
internal sealed class PlanCache(int capacity)
{
    private readonly ConcurrentDictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    /// <param name="parse">For a text that is not known.</param>
    public Statement StatementOf(string text, Func<string, Statement> parse) => EntryOf(text, parse).Statement;

    /// <inheritdoc cref="StatementOf"/>
    /// <exception cref="CypherRuntimeException">The statement writes.</exception>
    public Statement ReadingStatementOf(string text, Func<string, Statement> parse) =>
        EntryOf(text, parse) is { IsReadOnly: true } entry ? entry.Statement
        : throw new CypherRuntimeException("The statement writes, and only reading is allowed here.", CypherRuntimeException.AccessMode, "WriteInReadAccessMode");

    public StatementPlan PlanOf(string text, GraphView graph, Func<StatementPlan> plan)
    {
        if (!_entries.TryGetValue(text, out var entry))
            return plan();
        if (entry.Plan is { } known && known.FitsTo(graph))
            return known;
        return entry.Plan = plan();
    }

    private Entry EntryOf(string text, Func<string, Statement> parse)
    {
        if (_entries.TryGetValue(text, out var known))
            return known;
        if (_entries.Count >= capacity)
            _entries.Clear();
        return _entries[text] = new Entry(parse(text));
    }

    private sealed class Entry(Statement statement)
    {
        public Statement Statement { get; } = statement;

        public bool IsReadOnly { get; } = statement.IsReadOnly();

        public StatementPlan? Plan { get; set; }
    }
}

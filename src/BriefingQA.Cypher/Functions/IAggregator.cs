using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Functions;

/// <summary>Collects the values of one group.</summary>
internal interface IAggregator
{
    /// <summary>Takes the value of one row; all functions of openCypher pass over null.</summary>
    void Add(CypherValue value);

    CypherValue Result();
}

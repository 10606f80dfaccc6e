namespace BriefingQA.Cypher.Execution.Procedures;

/// <summary>The procedures of one database, by their names with namespaces.</summary>
internal sealed class ProcedureRegistry(IEnumerable<ProcedureDefinition> procedures)
{
    private readonly Dictionary<string, ProcedureDefinition> _procedures =
        procedures.ToDictionary(procedure => procedure.Name, StringComparer.OrdinalIgnoreCase);

    public IEnumerable<ProcedureDefinition> All => _procedures.Values;

    public ProcedureDefinition? Find(string name) => _procedures.GetValueOrDefault(name);

    /// <summary>Adds a procedure, in the place of one of the same name.</summary>
    public void Add(ProcedureDefinition procedure) => _procedures[procedure.Name] = procedure;
}

namespace BriefingQA.Cypher.Syntax;

/// <summary>What one <c>;</c>-separated piece of Cypher text asks for.</summary>
public abstract record Statement : SyntaxNode;

/// <summary>A query that reads, writes or both.</summary>
public abstract record Query : Statement;

/// <summary>Clauses run one after the other. For example, <c>MATCH (n) RETURN n</c>.</summary>
public sealed record SingleQuery(SyntaxList<Clause> Clauses) : Query;

/// <summary>The rows of both sides, without duplicates unless <paramref name="All"/>. Associates to the left.</summary>
public sealed record UnionQuery(Query Left, SingleQuery Right, bool All) : Query;

/// <summary>EXPLAIN gives the plan and runs nothing; PROFILE runs the query and gives the plan with rows counted.</summary>
public sealed record ExplainStatement(Query Query, bool Profile) : Statement;

/// <summary>The kinds of index of Neo4j 5 that can be created.</summary>
public enum IndexKind { Range, Text, Point, FullText, Lookup }

/// <summary>
/// For example, <c>CREATE INDEX name IF NOT EXISTS FOR (n:Label) ON (n.a, n.b)</c>. A full-text index may have several
/// labels or types, and <paramref name="Options"/> such as its analyser.
/// </summary>
public sealed record CreateIndex(
    string? Name,
    IndexKind Kind,
    bool ForRelationships,
    SyntaxList<string> LabelsOrTypes,
    SyntaxList<string> Properties,
    bool IfNotExists,
    Expression? Options) : Statement;

public sealed record DropIndex(string Name, bool IfExists) : Statement;

/// <summary>For example, <c>CREATE CONSTRAINT name FOR (n:Label) REQUIRE (n.a, n.b) IS UNIQUE</c>.</summary>
public sealed record CreateConstraint(
    string? Name,
    bool ForRelationships,
    string LabelOrType,
    SyntaxList<string> Properties,
    bool IfNotExists) : Statement;

public sealed record DropConstraint(string Name, bool IfExists) : Statement;

/// <summary>What SHOW lists: indexes, constraints, procedures, functions.</summary>
public enum ShowKind { Indexes, Constraints, Procedures, Functions }

/// <summary>For example, <c>SHOW INDEXES YIELD name WHERE name STARTS WITH 'p' RETURN name</c>.</summary>
/// <param name="Only">Which indexes or constraints. For example, <c>FULLTEXT</c> or <c>NODE UNIQUENESS</c>; null for all.</param>
public sealed record ShowStatement(ShowKind Kind, string? Only, YieldClause? Yield, Expression? Where, ReturnClause? Return) : Statement;

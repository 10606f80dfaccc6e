using BriefingQA.Cypher.Syntax;
using Superpower;
using static BriefingQA.Cypher.Parsing.Grammar;

namespace BriefingQA.Cypher.Parsing;

/// <summary>Statements about indexes and constraints, and SHOW.</summary>
internal static class SchemaGrammar
{
    private static readonly TokenListParser<CypherToken, bool> IfNotExists = (
        from _ in Keywords(CypherToken.If, CypherToken.Not)
        from exists in Keyword(CypherToken.Exists)
        select true).OptionalOrDefault();

    private static readonly TokenListParser<CypherToken, bool> IfExists = Keywords(CypherToken.If, CypherToken.Exists).Value(true).OptionalOrDefault();

    private static readonly TokenListParser<CypherToken, string?> NewName = Read(
        reader => reader.Kind is CypherToken.If or CypherToken.For && reader.Peek(1) is CypherToken.Not or CypherToken.LeftParen ? null : reader.Name());

    private static readonly TokenListParser<CypherToken, SyntaxList<string>> Properties = Read(PropertiesHere);

    private static readonly TokenListParser<CypherToken, Expression?> Options = Keyword(CypherToken.Options).IgnoreThen(AnyExpression).AsOptional();

    public static TokenListParser<CypherToken, Statement> CreateIndex { get; } =
        from at in Keyword(CypherToken.Create)
        from kind in Read(Kind)
        from _ in Keyword(CypherToken.Index)
        from name in NewName
        from ifNotExists in IfNotExists
        from element in Element(kind)
        from target in Keyword(CypherToken.On)
        from properties in kind == IndexKind.Lookup ? Read(LookupTarget) : Properties
        from options in Options
        select (Statement)new CreateIndex(name, kind, element.IsRelationship, element.Labels, properties, ifNotExists, options) { Position = at };

    public static TokenListParser<CypherToken, Statement> CreateConstraint { get; } =
        from at in Keywords(CypherToken.Create, CypherToken.Constraint)
        from name in NewName
        from ifNotExists in IfNotExists
        from element in Element(IndexKind.Range)
        from _ in Keyword(CypherToken.Require)
        from properties in Properties
        from predicate in Keyword(CypherToken.Is)
        from entity in ByToken(kind => kind is CypherToken.Node or CypherToken.Rel or CypherToken.Relationship ? Keyword(kind) : null, "NODE", "RELATIONSHIP")
            .OptionalOrDefault()
        from unique in Keyword(CypherToken.Unique)
        from options in Options
        select (Statement)new CreateConstraint(name, element.IsRelationship, element.Labels[0], properties, ifNotExists) { Position = at };

    public static TokenListParser<CypherToken, Statement> DropIndex { get; } =
        from at in Keywords(CypherToken.Drop, CypherToken.Index)
        from name in Name
        from ifExists in IfExists
        select (Statement)new DropIndex(name, ifExists) { Position = at };

    public static TokenListParser<CypherToken, Statement> DropConstraint { get; } =
        from at in Keywords(CypherToken.Drop, CypherToken.Constraint)
        from name in Name
        from ifExists in IfExists
        select (Statement)new DropConstraint(name, ifExists) { Position = at };

    public static TokenListParser<CypherToken, Statement> Show { get; } =
        from at in Keyword(CypherToken.Show)
        from only in Read(Only)
        from kind in Read(Shown)
        from yield in ProjectionGrammar.Yield
        from condition in Grammar.Where
        from result in ProjectionGrammar.Return.AsOptional()
        select (Statement)new ShowStatement(kind, only, yield, condition, result) { Position = at };

    private sealed record IndexedElement(bool IsRelationship, SyntaxList<string> Labels);

    private static IndexKind Kind(TokenReader reader)
    {
        IndexKind? kind = reader.Kind switch
        {
            CypherToken.Range => IndexKind.Range,
            CypherToken.Text => IndexKind.Text,
            CypherToken.Point => IndexKind.Point,
            CypherToken.FullText => IndexKind.FullText,
            CypherToken.Lookup => IndexKind.Lookup,
            _ => null,
        };
        if (kind is not null)
            reader.Read();
        return kind ?? IndexKind.Range;
    }

    /// <summary><c>(n:A)</c> or <c>()-[r:T]-()</c>, with arrows or without; <c>A|B</c> for full-text indexes, no label for lookup indexes.</summary>
    private static TokenListParser<CypherToken, IndexedElement> Element(IndexKind kind) =>
        Keyword(CypherToken.For).IgnoreThen(Read(reader => ElementHere(reader, kind)));

    private static IndexedElement ElementHere(TokenReader reader, IndexKind kind)
    {
        reader.Expect(CypherToken.LeftParen);
        if (!reader.Accept(CypherToken.RightParen))
        {
            var labels = VariableAndLabels(reader, kind);
            reader.Expect(CypherToken.RightParen);
            return new IndexedElement(IsRelationship: false, labels);
        }

        reader.Accept(CypherToken.Less);
        reader.Expect(CypherToken.Minus);
        reader.Expect(CypherToken.LeftBracket);
        var types = VariableAndLabels(reader, kind);
        reader.Expect(CypherToken.RightBracket);
        reader.Expect(CypherToken.Minus);
        reader.Accept(CypherToken.Greater);
        reader.Expect(CypherToken.LeftParen);
        reader.Expect(CypherToken.RightParen);
        return new IndexedElement(IsRelationship: true, types);
    }

    private static SyntaxList<string> VariableAndLabels(TokenReader reader, IndexKind kind)
    {
        reader.Name();
        if (kind == IndexKind.Lookup)
            return [];

        reader.Expect(CypherToken.Colon);
        var labels = new List<string> { reader.Name() };
        while (kind == IndexKind.FullText && reader.Accept(CypherToken.Bar))
            labels.Add(reader.Name());
        return labels.ToSyntaxList();
    }

    private static SyntaxList<string> PropertiesHere(TokenReader reader)
    {
        var each = reader.Accept(CypherToken.Each);
        if (reader.Kind.IsName())
            return [Property(reader)];
        reader.Expect(each ? CypherToken.LeftBracket : CypherToken.LeftParen);
        var properties = reader.CommaSeparated(Property);
        reader.Expect(each ? CypherToken.RightBracket : CypherToken.RightParen);
        return properties.ToSyntaxList();
    }

    private static string Property(TokenReader reader)
    {
        reader.Name();
        reader.Expect(CypherToken.Dot);
        return reader.Name();
    }

    /// <summary><c>EACH labels(n)</c> or <c>EACH type(r)</c>: an index of no property.</summary>
    private static SyntaxList<string> LookupTarget(TokenReader reader)
    {
        reader.Accept(CypherToken.Each);
        reader.Name();
        reader.Expect(CypherToken.LeftParen);
        reader.Name();
        reader.Expect(CypherToken.RightParen);
        return [];
    }

    private static string? Only(TokenReader reader)
    {
        if (reader.Accept(CypherToken.All))
            return null;

        string[] indexes = ["RANGE", "TEXT", "POINT", "FULLTEXT", "LOOKUP"];
        if (Array.Find(indexes, reader.AcceptWord) is { } index)
            return index;

        var element = reader.AcceptWord("NODE") ? "NODE " : reader.AcceptWord("RELATIONSHIP") || reader.AcceptWord("REL") ? "RELATIONSHIP " : "";
        if (reader.AcceptWord("UNIQUE") || reader.AcceptWord("UNIQUENESS"))
            return element + "UNIQUENESS";
        return element.Length == 0 ? null : throw reader.Unexpected("UNIQUENESS");
    }

    private static ShowKind Shown(TokenReader reader)
    {
        ShowKind? kind = reader.Kind switch
        {
            CypherToken.Index or CypherToken.Indexes => ShowKind.Indexes,
            CypherToken.Constraint or CypherToken.Constraints => ShowKind.Constraints,
            CypherToken.Procedure or CypherToken.Procedures => ShowKind.Procedures,
            CypherToken.Function or CypherToken.Functions => ShowKind.Functions,
            _ => null,
        };
        if (kind is null)
            throw reader.Unexpected("INDEXES", "CONSTRAINTS", "PROCEDURES", "FUNCTIONS");
        reader.Read();
        return kind.Value;
    }
}

using BriefingQA.Cypher.Syntax;
using ValueType = BriefingQA.Cypher.Syntax.ValueType;

namespace BriefingQA.Cypher.Parsing;

/// <summary>Types as written after <c>::</c>, with every spelling Neo4j 5 takes.</summary>
internal static class ValueTypeParser
{
    /// <summary>A type, or several parted by <c>|</c>.</summary>
    public static ValueType Parse(TokenReader reader)
    {
        var position = reader.Position;
        var types = new List<ValueType> { Single(reader) };
        while (reader.Kind == CypherToken.Bar && !PatternParser.BarEndsExpression(reader))
        {
            reader.Read();
            types.Add(Single(reader));
        }

        return types.Count == 1 ? types[0] : new ValueType("UNION", NotNull: false, types.ToSyntaxList()) { Position = position };
    }

    private static ValueType Single(TokenReader reader)
    {
        var position = reader.Position;
        var name = Name(reader);
        SyntaxList<ValueType> arguments = [];
        if (name == "LIST" && reader.Kind != CypherToken.Less)
            throw reader.Unexpected("'<'");
        if (name is "LIST" or "ANY" && reader.Accept(CypherToken.Less))
        {
            arguments = [reader.WithBar(ends: false, Parse)];
            reader.Expect(CypherToken.Greater);
            if (name == "ANY")
                return arguments[0];
        }

        var type = new ValueType(name, NotNull(reader), arguments) { Position = position };
        while (reader.AcceptWord("LIST") || reader.AcceptWord("ARRAY"))
            type = new ValueType("LIST", NotNull(reader), [type]) { Position = position };
        return type;
    }

    private static bool NotNull(TokenReader reader)
    {
        if (reader.Accept(CypherToken.Exclamation))
            return true;
        if (reader.Kind != CypherToken.Not || reader.Peek(1) != CypherToken.Null)
            return false;
        reader.Read();
        reader.Read();
        return true;
    }

    private static string Name(TokenReader reader)
    {
        if (!reader.Kind.IsName())
            throw reader.Unexpected("a type");
        var word = reader.Name().ToUpperInvariant();
        return word switch
        {
            "BOOL" => "BOOLEAN",
            "VARCHAR" => "STRING",
            "INT" => "INTEGER",
            "SIGNED" => Then(reader, "INTEGER", "INTEGER", "INT"),
            "VERTEX" => "NODE",
            "EDGE" => "RELATIONSHIP",
            "ARRAY" => "LIST",
            "TIME" => WithOrWithoutZone(reader, "TIME"),
            "TIMESTAMP" => WithOrWithoutZone(reader, "DATETIME"),
            "LOCAL" => $"LOCAL {Then(reader, null, "TIME", "DATETIME")}",
            "ZONED" => $"ZONED {Then(reader, null, "TIME", "DATETIME")}",
            "PROPERTY" => $"PROPERTY {Then(reader, null, "VALUE")}",
            "ANY" => Any(reader),
            "NODE" or "RELATIONSHIP" or "MAP" or "LIST" or "PATH" or "NULL" or "NOTHING" or "BOOLEAN" or "STRING" or "INTEGER" or
                "FLOAT" or "DATE" or "DURATION" or "POINT" => word,
            _ => throw SyntaxError.At(reader.Text, reader.PreviousEnd - word.Length, $"Unknown type '{word}'"),
        };
    }

    private static string Then(TokenReader reader, string? name, params string[] words)
    {
        var word = Array.Find(words, reader.AcceptWord) ?? throw reader.Unexpected(words);
        return name ?? word;
    }

    private static string WithOrWithoutZone(TokenReader reader, string what)
    {
        var zoned = Then(reader, null, "WITH", "WITHOUT") == "WITH";
        if (!reader.AcceptWord("TIMEZONE"))
        {
            Then(reader, null, "TIME");
            Then(reader, null, "ZONE");
        }

        return zoned ? $"ZONED {what}" : $"LOCAL {what}";
    }

    private static string Any(TokenReader reader)
    {
        if (reader.AcceptWord("PROPERTY"))
            return $"PROPERTY {Then(reader, null, "VALUE")}";
        reader.AcceptWord("VALUE");
        if (reader.AcceptWord("NODE") || reader.AcceptWord("VERTEX"))
            return "NODE";
        if (reader.AcceptWord("RELATIONSHIP") || reader.AcceptWord("EDGE"))
            return "RELATIONSHIP";
        return reader.AcceptWord("MAP") ? "MAP" : "ANY";
    }
}

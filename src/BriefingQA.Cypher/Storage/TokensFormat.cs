using BriefingQA.Cypher.Graph;

namespace BriefingQA.Cypher.Storage;

/// <summary>The names of labels, relationship types and property keys, each kind in the order of its ids.</summary>
internal static class TokensFormat
{
    public static void Write(ByteWriter writer, GraphTokens tokens)
    {
        foreach (var table in TablesOf(tokens))
        {
            var names = table.Names;
            writer.Count(names.Count);
            foreach (var name in names)
                writer.String(name);
        }
    }

    public static GraphTokens Read(ref ByteReader reader)
    {
        var tokens = new GraphTokens();
        foreach (var table in TablesOf(tokens))
        {
            for (var count = reader.Count(); count > 0; count--)
                table.FindOrAdd(reader.String());
        }

        return tokens;
    }

    private static TokenTable[] TablesOf(GraphTokens tokens) => [tokens.Labels, tokens.RelationshipTypes, tokens.PropertyKeys];
}

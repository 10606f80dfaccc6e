using System.Security.Cryptography;
using System.Text;

namespace BriefingQA.Cypher.Graph;

/// <summary>Names for indexes and constraints that were given none: the same for the same schema, whatever else there is.</summary>
internal static class SchemaNames
{
    public static string Of(IndexDefinition index, GraphTokens tokens) => $"index_{Hash(index, tokens)}";

    public static string OfConstraint(IndexDefinition owned, GraphTokens tokens) => $"constraint_{Hash(owned, tokens)}";

    private static string Hash(IndexDefinition index, GraphTokens tokens)
    {
        var names = index.Entity == EntityKind.Node ? tokens.Labels : tokens.RelationshipTypes;
        var schema = string.Join(
            '\n',
            [$"{index.Kind} {index.Entity}", .. index.LabelsOrTypes.Select(names.NameOf), "", .. index.Properties.Select(tokens.PropertyKeys.NameOf)]);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(schema)).AsSpan(0, 4));
    }
}

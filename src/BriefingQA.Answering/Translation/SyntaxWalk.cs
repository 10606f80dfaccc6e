using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using BriefingQA.Cypher.Syntax;

namespace BriefingQA.Answering.Translation;

/// <summary>Visits the nodes of a syntax tree.</summary>
internal static class SyntaxWalk
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Parts = new();

    /// <summary>The node and everything below it.</summary>
    public static IEnumerable<SyntaxNode> All(SyntaxNode node) => Children(node).SelectMany(All).Prepend(node);

    public static IEnumerable<SyntaxNode> Children(SyntaxNode node)
    {
        foreach (var part in Parts.GetOrAdd(node.GetType(), type => [.. type.GetProperties().Where(property => property.GetIndexParameters().Length == 0)]))
            switch (part.GetValue(node))
            {
                case SyntaxNode child:
                    yield return child;
                    break;
                case IEnumerable items and not string:
                    foreach (var item in items.OfType<SyntaxNode>())
                        yield return item;
                    break;
            }
    }
}

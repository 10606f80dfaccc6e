using System.Reflection;
using BriefingQA.Language.Lexicons;

namespace BriefingQA.Language.Tests;

/// <summary>The lexicon of the repository, loaded once.</summary>
internal static class Words
{
    public static Lexicon Lexicon => Loaded.Value;

    private static string Folder { get; } = Path.Combine(
        typeof(Words).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(attribute => attribute.Key == "RepositoryRoot").Value!, "graph-seed", "lexicon");

    private static readonly Lazy<Lexicon> Loaded = new(() => Lexicon.Load(Folder));
}

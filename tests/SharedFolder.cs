namespace BriefingQA;

/// <summary>Finds data that is too large for the repository: a folder <c>shared</c> beside it or further up.</summary>
internal static class SharedFolder
{
    public const string Missing = "The folder 'shared' is not there (BRIEFINGQA_SHARED may name it).";

    /// <summary>The full path of a file or folder in it, or null.</summary>
    public static string? Find(string relativePath)
    {
        if (Environment.GetEnvironmentVariable("BRIEFINGQA_SHARED") is { Length: > 0 } named)
            return Existing(Path.Combine(named, relativePath));

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Existing(Path.Combine(folder.FullName, "shared", relativePath)) is { } found)
                return found;
        }

        return null;
    }

    private static string? Existing(string path) => Path.Exists(path) ? path : null;
}

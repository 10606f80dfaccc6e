namespace BriefingQA.Cypher.Tests.Storage;

/// <summary>A new folder that is gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("briefingqa-").FullName;

    public string GraphFile => System.IO.Path.Combine(Path, Cypher.Storage.GraphFile.FileName);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}

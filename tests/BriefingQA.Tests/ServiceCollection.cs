namespace BriefingQA.Tests;

/// <summary>Tests that share one running service; they change nothing in it that another of them counts on.</summary>
[CollectionDefinition(Name)]
public sealed class ServiceCollection : ICollectionFixture<RunningService>
{
    public const string Name = "service";
}

namespace BriefingQA.Browser.Tests;

/// <summary>All tests share one service and one browser, and run one after the other; each leaves the briefings as it found them.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserCollection : ICollectionFixture<Browser>
{
    public const string Name = "browser";
}

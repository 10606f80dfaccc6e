namespace BriefingQA.LanguageModels.Tests;

public sealed class PromptFolderTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    [Fact]
    public void A_prompt_has_a_version_and_a_text()
    {
        Write("a.md", "---\nversion: 3\n---\n\nSay what is there.\n");

        Assert.Equal(new Prompt("a.md", 3, "Say what is there."), new PromptFolder(_folder.FullName).Read("a.md"));
    }

    [Theory]
    [InlineData("Say what is there.")]
    [InlineData("---\nversion: new\n---\nSay what is there.")]
    [InlineData("---\nauthor: me\n---\nSay what is there.")]
    public void A_prompt_without_a_version_is_refused_by_name(string text)
    {
        Write("a.md", text);

        Assert.Contains("a.md", Assert.Throws<PromptException>(() => new PromptFolder(_folder.FullName).Read("a.md")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_prompt_that_is_missing_is_named() =>
        Assert.Contains("b.md", Assert.Throws<PromptException>(() => new PromptFolder(_folder.FullName).Read("b.md")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("examples: 5")]
    [InlineData("- : [")]
    [InlineData("")]
    public void Examples_of_another_shape_are_refused_by_name(string text)
    {
        Write("e.yaml", text);

        Assert.Contains("e.yaml", Assert.Throws<PromptException>(() => new PromptFolder(_folder.FullName).ReadExamples("e.yaml")).Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder.FullName, name), text);
}

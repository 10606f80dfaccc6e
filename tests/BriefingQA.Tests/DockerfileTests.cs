namespace BriefingQA.Tests;

public class DockerfileTests
{
    /// <summary>What is not restored there cannot be published with --no-restore.</summary>
    [Fact]
    public void Every_project_of_the_program_is_copied_before_it_is_restored()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "Dockerfile")))
            root = root.Parent ?? throw new DirectoryNotFoundException("No Dockerfile is above the tests.");
        var text = File.ReadAllText(Path.Combine(root.FullName, "Dockerfile"));

        var projects = Directory.GetDirectories(Path.Combine(root.FullName, "src")).Select(Path.GetFileName).ToList();
        Assert.NotEmpty(projects);
        Assert.All(projects, project => Assert.Contains($"COPY src/{project}/{project}.csproj src/{project}/\n", text, StringComparison.Ordinal));
    }
}

using ModelContextProtocol.Client;

namespace BriefingQA.Tests.Mcp;

public sealed class McpOverStandardInputTests(McpOverStandardInputTests.StartedProgram program) : McpTests, IClassFixture<McpOverStandardInputTests.StartedProgram>
{
    protected override ValueTask<McpClient> ClientAsync() => ValueTask.FromResult(program.Client!);

    /// <summary>The program itself, started as another program would start it.</summary>
    public sealed class StartedProgram : IAsyncLifetime
    {
        public McpClient? Client { get; private set; }

        public async ValueTask InitializeAsync() => Client = await McpClient.CreateAsync(new StdioClientTransport(new StdioClientTransportOptions
        {
            Command = "dotnet",
            Arguments = [typeof(ServiceSettings).Assembly.Location, "mcp", "--database", "memory"],
            Name = "briefingqa",
        }));

        public ValueTask DisposeAsync() => Client?.DisposeAsync() ?? ValueTask.CompletedTask;
    }
}

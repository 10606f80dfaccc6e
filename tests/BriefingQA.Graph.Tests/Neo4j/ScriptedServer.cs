using System.Net;
using System.Net.Sockets;
using System.Text;
using BriefingQA.Graph.Neo4j;

namespace BriefingQA.Graph.Tests.Neo4j;

/// <summary>A server that answers its requests, one a connection, with given texts in turn, and then no more.</summary>
internal sealed class ScriptedServer : IAsyncDisposable
{
    public const string One = """{"data":{"fields":["1"],"values":[[{"$type":"Integer","_value":"1"}]]},"bookmarks":[]}""";

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Task _serving;

    public ScriptedServer(TimeSpan delay, params string[] answers)
    {
        _listener.Start();
        _serving = ServeAsync(delay, answers);
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    public static string Whole(string body, string status = "202 Accepted", string type = "application/vnd.neo4j.query") => Head(status, type, body.Length) + body;

    /// <summary>Announces all of the body, and ends half-way.</summary>
    public static string CutOff(string body) => Head("202 Accepted", "application/vnd.neo4j.query", body.Length) + body[..(body.Length / 2)];

    public IGraphDatabase Open() => new Neo4jGraphDatabase(new Neo4jSettings(Address, null, null, "neo4j", "a scripted server"));

    public async ValueTask DisposeAsync()
    {
        _listener.Dispose();
        await _serving;
    }

    private static string Head(string status, string type, int length) => $"HTTP/1.1 {status}\r\nContent-Type: {type}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n";

    private async Task ServeAsync(TimeSpan delay, string[] answers)
    {
        try
        {
            foreach (var answer in answers)
            {
                using var client = await _listener.AcceptTcpClientAsync();
                var stream = client.GetStream();
                await ReadRequestAsync(stream);
                await Task.Delay(delay);
                await stream.WriteAsync(Encoding.ASCII.GetBytes(answer));
            }

            _listener.Stop();
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException or IOException)
        {
            // The test is over.
        }
    }

    private static async Task ReadRequestAsync(NetworkStream stream)
    {
        const string Length = "Content-Length: ";
        var text = "";
        var buffer = new byte[65536];
        while (!text.Contains("\r\n\r\n", StringComparison.Ordinal)
            || text.Length < text.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4 + int.Parse(text[(text.IndexOf(Length, StringComparison.Ordinal) + Length.Length)..].Split('\r')[0], null))
            text += Encoding.Latin1.GetString(buffer, 0, await stream.ReadAsync(buffer));
    }
}

namespace BriefingQA.Tests.ScriptedModel;

/// <summary>What the scripted server answers one request with.</summary>
public abstract record ScriptedReply
{
    /// <summary>Words, in one piece or streamed as the request asks.</summary>
    /// <param name="CutAfter">After how many characters the connection is cut; null for never.</param>
    public sealed record Say(string Text, int? CutAfter = null) : ScriptedReply;

    /// <summary>A call of a function.</summary>
    /// <param name="Arguments">JSON.</param>
    public sealed record Call(string Function, string Arguments) : ScriptedReply;

    /// <param name="RetryAfter">In seconds.</param>
    public sealed record Status(int Code, int? RetryAfter = null) : ScriptedReply;

    /// <summary>A body that need not be of the protocol.</summary>
    public sealed record Raw(string Body) : ScriptedReply;

    /// <summary>Nothing, ever.</summary>
    public sealed record Hang : ScriptedReply;

    public static implicit operator ScriptedReply(string text) => new Say(text);
}

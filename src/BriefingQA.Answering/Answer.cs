using System.Text.Json.Serialization;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Answering;

/// <summary>What a question came to.</summary>
public enum AnswerStatus
{
    Answered,

    /// <summary>Understood and not held by the graph, or not understood; the text says which.</summary>
    NoAnswer,

    /// <summary>The question asked to write, to run something, or to reveal how the service is set up.</summary>
    Refused,
}

/// <summary>A question's answer with all that stands behind it.</summary>
public sealed record Answer
{
    public required AnswerStatus Status { get; init; }

    /// <summary>False where the question could not be read at all: there is then no answer for want of words, not for want of facts.</summary>
    public bool Understood { get; init; } = true;

    /// <summary>At most 200 characters; the figure or the names first, in the words and units of the briefing.</summary>
    [JsonPropertyName("answer")]
    public required string Text { get; init; }

    /// <summary>The query that gave <see cref="Rows"/>; empty where none was run.</summary>
    public string Cypher { get; init; } = "";

    /// <summary>Those of <see cref="Cypher"/>, by name without the <c>$</c>.</summary>
    public IReadOnlyDictionary<string, CypherValue> Parameters { get; init; } = new Dictionary<string, CypherValue>();

    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>Each as long as <see cref="Columns"/>.</summary>
    public IReadOnlyList<IReadOnlyList<CypherValue>> Rows { get; init; } = [];

    public IReadOnlyList<Citation> Citations { get; init; } = [];

    /// <summary><c>rules</c> or <c>model</c>.</summary>
    public string Translator { get; init; } = "rules";

    /// <summary>The model that was asked, whether or not the answer is its own; null where none was.</summary>
    public AnswerModel? Model { get; init; }

    /// <summary>One line that says how the question was read.</summary>
    public string Interpretation { get; init; } = "";

    /// <summary>Other readings of the question that the graph answers; none where the reading is sure.</summary>
    public IReadOnlyList<AlternativeReading> Alternatives { get; init; } = [];

    /// <summary>Questions that the graph can answer; each has been asked.</summary>
    public IReadOnlyList<string> Suggestions { get; init; } = [];

    /// <summary>To be sent with a question that leans on this one.</summary>
    public string ConversationId { get; init; } = "";

    public double ElapsedMs { get; init; }
}

/// <summary>A model that was asked for an answer, and what that took.</summary>
public sealed record AnswerModel(string Name, long PromptTokens, long CompletionTokens);

/// <summary>Another reading of a question.</summary>
/// <param name="Question">What to ask for that reading; it has been asked, and is answered.</param>
public sealed record AlternativeReading(string Interpretation, string Question);

/// <summary>A sentence an answer rests on.</summary>
/// <param name="Text">In the marks of the transcript, without its line breaks.</param>
/// <param name="Speaker">The name of who says it; null for the author's own words.</param>
/// <param name="Briefing">The title of the briefing.</param>
/// <param name="Start">UTF-16 offset of its first character in the transcript.</param>
/// <param name="End">UTF-16 offset behind its last character.</param>
public sealed record Citation(string Text, string? Speaker, string? Briefing, int Start, int End)
{
    /// <summary>The id of the briefing, for reading the sentence in its place.</summary>
    public string? BriefingId { get; init; }
}

using BriefingQA.Answering.Linking;
using BriefingQA.Answering.Questions;

namespace BriefingQA.Answering.Translation;

/// <summary>Clauses of a sentence that carry a question's words and hold what it asks for.</summary>
/// <param name="Clauses">All of the sentence.</param>
/// <param name="Forms">The same in the form words are compared in.</param>
/// <param name="First">Number of the first of those that carry the words, from 0.</param>
/// <param name="Score">The share of the question's telling words that they carry, with what surrounds them; 0 to 1.</param>
/// <param name="Own">The share that they carry themselves.</param>
/// <param name="Carried">The weight of what is carried: 2 is that of a noun that hardly another sentence holds.</param>
internal sealed record Evidence(Passage Passage, IReadOnlyList<string> Clauses, IReadOnlyList<string> Forms, int First, int Last, double Score, double Own, double Carried)
{
    /// <summary>What they hold of the kind that is asked for; empty where anything will do.</summary>
    public string Lead { get; init; } = "";
}

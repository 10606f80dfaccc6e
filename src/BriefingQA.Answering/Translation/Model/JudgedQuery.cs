namespace BriefingQA.Answering.Translation.Model;

/// <summary>A query whose rows answer the question.</summary>
/// <param name="Support">The share of the question's words that the rows carry, by weight.</param>
internal sealed record JudgedQuery(RanQuery Ran, double Support);

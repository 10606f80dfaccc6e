namespace BriefingQA.LanguageModels;

/// <summary>How many tokens a text comes to at most, for models whose vocabulary is not known here.</summary>
public static class TokenEstimate
{
    /// <summary>Characters of Latin text or Cypher that make a token in the vocabularies in use, on the cautious side.</summary>
    private const int NarrowPerToken = 3;

    /// <summary>The role and the marks around a message.</summary>
    private const int PerMessage = 8;

    public static int Of(string text)
    {
        int wide = 0, narrow = 0;
        foreach (var character in text)
            if (character >= '\u0250')
                wide++;
            else
                narrow++;
        return wide + wide / 4 + (narrow + NarrowPerToken - 1) / NarrowPerToken;
    }

    public static int OfMessages(IEnumerable<string> texts) => texts.Sum(text => Of(text) + PerMessage);
}

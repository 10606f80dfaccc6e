namespace BriefingQA.Answering.Linking;

/// <summary>
/// Keeps one of equal texts. Briefings measure the same things in the same units over and over: to judge a question's figures costs mostly
/// what it takes to fetch their texts from memory, and a text that many figures share is there already.
/// </summary>
internal sealed class SharedTexts
{
    private readonly Dictionary<string, string> _texts = [];

    public string Of(string text)
    {
        if (_texts.TryGetValue(text, out var same))
            return same;
        return _texts[text] = text;
    }

    public string? OfAny(string? text) => text is null ? null : Of(text);
}

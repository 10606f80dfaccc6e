namespace BriefingQA.Extraction.Rules;

/// <summary>The word that says what sort of thing a name names: 行动 of …提升行动.</summary>
internal static class NameHead
{
    private const int HeadLength = 2;

    public static string Of(string name)
    {
        string plain = name.TrimEnd('”', '》', '）', ' ');
        return plain.Length > HeadLength ? plain[^HeadLength..] : plain;
    }
}

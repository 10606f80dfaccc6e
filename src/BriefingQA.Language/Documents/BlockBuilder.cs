using System.Text;

namespace BriefingQA.Language.Documents;

/// <summary>Joins lines into a block, without the white space of the layout.</summary>
/// <param name="keepsHanSpaces">Whether a single space between two Han characters separates words and stays.</param>
internal sealed class BlockBuilder(string source, bool keepsHanSpaces)
{
    private readonly StringBuilder _text = new();
    private readonly List<int> _offsets = [];

    public bool IsEmpty => _text.Length == 0;

    public void Append(int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (Characters.IsBlank(source[at]))
                continue;
            if (_offsets.Count > 0 && at > _offsets[^1] + 1 && IsWordGap(source[_offsets[^1]], source[at], isLineBreak: at == start))
            {
                _text.Append(' ');
                _offsets.Add(_offsets[^1] + 1);
            }

            _text.Append(source[at]);
            _offsets.Add(at);
        }
    }

    /// <summary>The block, after which the builder is empty.</summary>
    public Block Build(bool isHeading)
    {
        var block = new Block(_text.ToString(), [.. _offsets], isHeading);
        _text.Clear();
        _offsets.Clear();
        return block;
    }

    private bool IsWordGap(char before, char after, bool isLineBreak) =>
        char.IsAsciiLetterOrDigit(before) && char.IsAsciiLetterOrDigit(after)
            ? !isLineBreak || char.IsAsciiLetter(before) && char.IsAsciiLetter(after)
            : keepsHanSpaces && !isLineBreak && Characters.IsHan(before) && Characters.IsHan(after);
}

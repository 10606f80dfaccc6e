namespace BriefingQA.Cypher.Transfer;

/// <summary>
/// Reads comma-separated values (RFC 4180): fields may stand in double quotes and then hold commas, line ends, and double
/// quotes twice. Rows end with LF or CRLF; empty lines are skipped.
/// </summary>
internal sealed class CsvReader(TextReader text)
{
    private const int End = -1;

    private readonly char[] _buffer = new char[1 << 16];
    private int _position;
    private int _length;

    private char[] _row = new char[256];
    private int _rowLength;
    private readonly List<(int End, bool Quoted)> _fields = [];

    /// <summary>The line on which the row begins; the first is 1.</summary>
    public int Line { get; private set; }

    public int Count => _fields.Count;

    public ReadOnlySpan<char> this[int field] => _row.AsSpan(field == 0 ? 0 : _fields[field - 1].End, LengthOf(field));

    /// <summary>Tells an empty string from nothing at all.</summary>
    public bool IsQuoted(int field) => _fields[field].Quoted;

    private int NextLine { get; set; } = 1;

    /// <returns>Whether there was one more row.</returns>
    /// <exception cref="InvalidDataException">A quoted field does not end, or something follows its end.</exception>
    public bool Read()
    {
        SkipEmptyLines();
        (_rowLength, Line) = (0, NextLine);
        _fields.Clear();
        if (Peek() == End)
            return false;

        while (true)
        {
            var quoted = Peek() == '"';
            if (quoted)
                ReadQuoted();
            else
                ReadPlain();
            _fields.Add((_rowLength, quoted));

            switch (Next())
            {
                case ',':
                    continue;
                case '\r' when Peek() == '\n':
                    _position++;
                    NextLine++;
                    return true;
                case '\n' or '\r':
                    NextLine++;
                    return true;
                case End:
                    return true;
                default:
                    throw new InvalidDataException("something follows the closing quote of the field");
            }
        }
    }

    private int LengthOf(int field) => _fields[field].End - (field == 0 ? 0 : _fields[field - 1].End);

    private void SkipEmptyLines()
    {
        while (Peek() is '\n' or '\r')
        {
            if (Next() == '\n')
                NextLine++;
        }
    }

    private void ReadPlain()
    {
        while (Peek() != End)
        {
            var rest = _buffer.AsSpan(_position, _length - _position);
            var length = rest.IndexOfAny(',', '\n', '\r');
            Append(length < 0 ? rest : rest[..length]);
            _position += length < 0 ? rest.Length : length;
            if (length >= 0)
                return;
        }
    }

    private void ReadQuoted()
    {
        _position++;
        while (true)
        {
            if (Peek() == End)
                throw new InvalidDataException("the closing quote of the field is missing");

            var rest = _buffer.AsSpan(_position, _length - _position);
            var length = rest.IndexOf('"');
            var part = length < 0 ? rest : rest[..length];
            NextLine += part.Count('\n');
            Append(part);
            _position += part.Length;
            if (length < 0)
                continue;

            _position++;
            if (Peek() != '"')
                return;

            Append("\"");
            _position++;
        }
    }

    private void Append(ReadOnlySpan<char> part)
    {
        if (_rowLength + part.Length > _row.Length)
            Array.Resize(ref _row, Math.Max(_row.Length * 2, _rowLength + part.Length));
        part.CopyTo(_row.AsSpan(_rowLength));
        _rowLength += part.Length;
    }

    private int Peek()
    {
        if (_position == _length)
            (_position, _length) = (0, text.Read(_buffer));
        return _position == _length ? End : _buffer[_position];
    }

    private int Next()
    {
        var next = Peek();
        if (next != End)
            _position++;
        return next;
    }
}

namespace BriefingQA.Language.Documents;

/// <summary>The parts of a transcript while it is read.</summary>
internal sealed class TranscriptDraft
{
    private readonly List<Statement> _statements = [];
    private readonly List<Section> _sections = [];
    private readonly List<ExchangeDraft> _exchanges = [];
    private readonly List<DateOnly> _stamps = [];

    public IReadOnlyList<Statement> Statements => _statements;

    public IReadOnlyList<Section> Sections => _sections;

    public IReadOnlyList<Exchange> Exchanges => [.. _exchanges.Where(exchange => exchange.HasQuestion).Select(exchange => exchange.ToExchange())];

    /// <summary>The dates of time stamps.</summary>
    public IReadOnlyList<DateOnly> Stamps => _stamps;

    /// <summary>Counted from 0; statements added belong to it.</summary>
    public int Paragraph { get; set; } = -1;

    private int? CurrentSection => _sections.Count > 0 ? _sections.Count - 1 : null;

    /// <summary>Adds a statement without the blanks at its ends; nothing where nothing else is left.</summary>
    public void Add(Block block, int start, int end, StatementRole role, string? speaker, ExchangeDraft? exchange)
    {
        while (end > start && block.Text[end - 1] == ' ')
            end--;
        while (start < end && block.Text[start] == ' ')
            start++;
        if (start == end)
            return;

        var text = block.Text[start..end];
        var span = block.SpanOf(start, end);
        if (role == StatementRole.Noise && HeaderReader.DateOf(text) is { } stamp)
            _stamps.Add(stamp);
        if (role == StatementRole.Question)
            exchange?.AddQuestion(text, span);
        var order = role is StatementRole.Heading or StatementRole.Noise ? null : exchange?.Order;
        _statements.Add(new Statement(_statements.Count, text, span, role, speaker, CurrentSection, order, Paragraph) { Offsets = block.Offsets[start..end] });
    }

    public void BeginSection(Block block, int start, int end)
    {
        if (end <= start)
            return;
        _sections.Add(new Section(_sections.Count, block.Text[start..end].Trim(), block.SpanOf(start, end)));
        Add(block, start, end, StatementRole.Heading, speaker: null, exchange: null);
    }

    /// <summary>Begins an exchange, in the place of one that got no question.</summary>
    public ExchangeDraft BeginExchange(string? asker)
    {
        if (_exchanges is [.., { HasQuestion: false }])
            _exchanges.RemoveAt(_exchanges.Count - 1);
        var exchange = new ExchangeDraft(_exchanges.Count, CurrentSection, asker);
        _exchanges.Add(exchange);
        return exchange;
    }
}

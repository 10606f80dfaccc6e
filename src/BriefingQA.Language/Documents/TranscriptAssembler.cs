using BriefingQA.Language.Lexicons;
using BriefingQA.Language.Mentions;

namespace BriefingQA.Language.Documents;

/// <summary>Goes through the blocks of a transcript in order and tells titles, headings and what a page sets around them from paragraphs of text.</summary>
internal sealed class TranscriptAssembler
{
    /// <summary>A line with only a post and a name this near to the start names who gives the whole speech.</summary>
    private const int BlocksOfTitle = 8;

    private const string OriginalTitle = "原标题：";

    private readonly Lexicon _lexicon;
    private readonly Furniture _furniture;
    private readonly SentenceForms _forms;
    private readonly bool _hasTurns;
    private readonly TranscriptDraft _draft = new();
    private readonly Conversation _conversation;
    private readonly ParagraphAssembler _paragraphs;

    /// <summary>Behind 责任编辑 and the like headings are those of other pages.</summary>
    private bool _isBehindText;

    public TranscriptAssembler(IReadOnlyList<Block> blocks, Lexicon lexicon, Furniture furniture, PersonNameReader names, TurnLabelReader labels, IReadOnlySet<string> speakers)
    {
        _lexicon = lexicon;
        _furniture = furniture;
        _forms = new SentenceForms(lexicon.Speech);
        var splitter = new SentenceSplitter(lexicon.Speech.Verbs);
        List<SplitBlock> splits = [.. blocks.Select(block => new SplitBlock(block, splitter.Split(block.Text)))];
        var outline = new TurnOutline(splits, labels, furniture, speakers);
        _hasTurns = outline.HasTurns;
        _conversation = new Conversation(_draft, lexicon.Speech, ChairDirectory.Collect(blocks, lexicon.Speech, labels, speakers), outline.LabelsAnswers);
        _paragraphs = new ParagraphAssembler(_conversation, furniture, labels, new ReportedSpeech(lexicon, names), splitter, _forms, speakers, _hasTurns);
        foreach (var split in splits)
        {
            if (outline.BeginsUnlabelledAnswer(split.Block))
                _conversation.Answer(_conversation.UnnamedOfficial);
            Add(split);
        }
    }

    public TranscriptDraft Draft => _draft;

    private void Add(SplitBlock split)
    {
        var block = split.Block;
        _draft.Paragraph++;
        if (block.Label is { } label)
        {
            Emit(block, 0, block.Text.Length, StatementRole.SpeakerLabel);
            _conversation.TakeTurn(label);
            return;
        }

        if (_furniture.IsCredits(block.Text))
        {
            Emit(block, 0, block.Text.Length, StatementRole.Noise);
            _isBehindText |= _furniture.EndsText(block.Text);
            return;
        }

        if (block.IsOfCard && !_hasTurns)
            _conversation.BeginReport();

        var start = 0;
        for (int lead; start == 0 && (lead = _furniture.LeadLength(block)) > 0; start = lead)
        {
            if (HeaderReader.DateOf(block.Text.AsSpan(0, lead)) is not null && !_hasTurns)
                _conversation.BeginReport();
            _isBehindText = false;
            Emit(block, 0, lead, StatementRole.Noise);
        }

        if (block.Text.AsSpan(start).StartsWith(OriginalTitle))
            start = AddOriginalTitle(block, start);
        else if (block.Text.AsSpan(0, start).EndsWith(Furniture.TitleBehind))
            BeginSection(block, start, start = block.Text.Length);
        if (start >= block.Text.Length)
            return;
        _isBehindText |= _furniture.EndsText(block.Text.AsSpan(start));
        if (!block.IsHeading && _forms.IsHeadline(block.Text))
            _isBehindText = false;
        if (block.IsHeading)
            AddHeading(block.From(start));
        else
            _paragraphs.Add(split, start);
    }

    /// <summary>原标题：… up to the byline or the end of the block.</summary>
    private int AddOriginalTitle(Block block, int start)
    {
        var title = start + OriginalTitle.Length;
        Emit(block, start, title, StatementRole.Noise);
        var (end, behind) = FindByline(block, title);
        BeginSection(block, title, end);
        if (behind > end)
            Emit(block, end, behind, StatementRole.Noise);
        return behind;
    }

    /// <summary>Where 某报讯 记者某某 发自某地 begins and ends in a block; the end of the block where it does not.</summary>
    private (int Start, int End) FindByline(Block block, int from)
    {
        for (var at = from; at < block.Text.Length; at++)
        {
            var media = _lexicon.Organizations.Media.MatchLength(block.Text, at);
            if (media > 0 && Furniture.BylineLength(block, at) is > 0 and var length)
                return (at, at + length);
        }

        return (block.Text.Length, block.Text.Length);
    }

    private void AddHeading(Block block)
    {
        var text = block.Text;
        if (_furniture.IsPersonWithPost(text, out var name))
        {
            if (_hasTurns && !_conversation.InTurn)
            {
                Emit(block, 0, text.Length, StatementRole.Headline);
                return;
            }

            var givesSpeech = !_hasTurns && _draft.Stamps.Count == 0 && _draft.Paragraph < BlocksOfTitle;
            if (givesSpeech)
                _conversation.BeginSpeech(name);
            _draft.Add(block, 0, text.Length, givesSpeech ? StatementRole.Headline : StatementRole.Noise, speaker: null, exchange: null);
        }
        else if (_lexicon.Organizations.Named.Contains(text))
        {
            Emit(block, 0, text.Length, StatementRole.Headline);
        }
        else if (_isBehindText || _furniture.Is(text) || _furniture.IsByline(text) || text.Length < 4)
        {
            Emit(block, 0, text.Length, StatementRole.Noise);
        }
        else
        {
            _conversation.UnnamedOfficial ??= _forms.UnnamedOfficialOf(text);
            BeginSection(block, 0, text.Length);
        }
    }

    private void BeginSection(Block block, int start, int end)
    {
        if (end > start)
            _conversation.PassHeading();
        _draft.BeginSection(block, start, end);
    }

    private void Emit(Block block, int start, int end, StatementRole role) => _conversation.Emit(block, start, end, role);
}

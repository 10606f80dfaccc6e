using BriefingQA.Language.Lexicons;
using BriefingQA.Language.Mentions;

namespace BriefingQA.Language.Documents;

/// <summary>Goes through the blocks of a transcript in order and tells for each sentence what part it plays and who says it.</summary>
internal sealed class TranscriptAssembler
{
    /// <summary>A line with only a post and a name this near to the start names who gives the whole speech.</summary>
    private const int BlocksOfTitle = 8;

    private const string OriginalTitle = "原标题：";

    private readonly Lexicon _lexicon;
    private readonly Furniture _furniture;
    private readonly TurnLabelReader _labels;
    private readonly ReportedSpeech _speech;
    private readonly SentenceSplitter _splitter;
    private readonly SentenceForms _forms;
    private readonly IReadOnlySet<string> _speakers;
    private readonly bool _hasTurns;
    private readonly TranscriptDraft _draft = new();
    private readonly Conversation _conversation;

    /// <summary>Behind 责任编辑 and the like headings are those of other pages.</summary>
    private bool _isBehindText;

    public TranscriptAssembler(IReadOnlyList<Block> blocks, Lexicon lexicon, PersonNameReader names, TurnLabelReader labels, IReadOnlySet<string> speakers)
    {
        _lexicon = lexicon;
        _furniture = new Furniture(lexicon, names);
        _labels = labels;
        _speech = new ReportedSpeech(lexicon, names);
        _splitter = new SentenceSplitter(lexicon.Speech.Verbs);
        _forms = new SentenceForms(lexicon.Speech);
        _speakers = speakers;
        _hasTurns = blocks.Any(block => labels.Read(block) is not null);
        var split = blocks.Select(block => (Block: block, Sentences: _splitter.Split(block.Text))).ToList();
        _conversation = new Conversation(_draft, lexicon.Speech, ChairDirectory.Collect(blocks, lexicon.Speech, labels, speakers), labelsAnswers: LabelsAnswers(split));
        var answers = UnlabelledAnswers(split);
        foreach (var block in blocks)
        {
            if (answers.Contains(block))
                _conversation.Answer(_conversation.UnnamedOfficial);
            Add(block);
        }
    }

    public TranscriptDraft Draft => _draft;

    /// <summary>
    /// Where answers begin that have no label: a labelled question that the next labelled question, or the end, follows is
    /// answered in its own turn, from the first paragraph on that asks nothing behind one that asks.
    /// </summary>
    private HashSet<Block> UnlabelledAnswers(List<(Block Block, List<(int Start, int End)> Sentences)> split)
    {
        var found = new HashSet<Block>(ReferenceEqualityComparer.Instance);
        Block? answer = null;
        bool isOpen = false, hasAsked = false;
        foreach (var (block, sentences) in split)
        {
            if (LastLabelOf(block, sentences) is { } label)
            {
                if (answer is not null && label.Kind == TurnKind.Question)
                    found.Add(answer);
                (isOpen, hasAsked, answer) = (label.Kind == TurnKind.Question, false, null);
            }
            else if (isOpen && hasAsked && answer is null && !block.IsHeading && !SentenceForms.Asks(block.Text) && !_furniture.Is(block.Text))
            {
                answer = block;
            }

            hasAsked |= isOpen && SentenceForms.Asks(block.Text);
        }

        if (answer is not null)
            found.Add(answer);
        return found;
    }

    private TurnLabel? LastLabelOf(Block block, List<(int Start, int End)> sentences) => block.Label ?? sentences
        .Select((sentence, i) => _labels.Read(block.Text.AsSpan(sentence.Start, sentence.End - sentence.Start), 0, beginsParagraph: i == 0, _speakers)).LastOrDefault(label => label is not null);

    private bool LabelsAnswers(List<(Block Block, List<(int Start, int End)> Sentences)> split) => split.Exists(part =>
        (part.Block.Label ?? _labels.Read(part.Block)) is { Kind: not TurnKind.Question }
        || part.Sentences.Exists(sentence => _labels.Read(part.Block.Text.AsSpan(sentence.Start, sentence.End - sentence.Start), 0, beginsParagraph: true) is { Kind: not TurnKind.Question }));

    private void Add(Block block)
    {
        _draft.Paragraph++;
        if (block.Label is { } label)
        {
            Emit(block, 0, block.Text.Length, StatementRole.SpeakerLabel);
            _conversation.TakeTurn(label);
            return;
        }

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
        if (start >= block.Text.Length)
            return;
        _isBehindText |= _furniture.EndsText(block.Text.AsSpan(start));
        if (block.IsHeading)
            AddHeading(block.From(start));
        else
            AddSentences(block, start);
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

    private void AddSentences(Block block, int start)
    {
        var text = start == 0 ? block.Text : block.Text[start..];
        var sentences = _splitter.Split(text);
        if (sentences.Count == 1 && SentenceForms.IsNumberedQuestion(text) && _labels.Read(text, 0, beginsParagraph: true, _speakers) is null)
        {
            _conversation.AskUnlabelled();
            Emit(block, start, block.Text.Length, StatementRole.Question);
            _conversation.Answer(_conversation.UnnamedOfficial);
            return;
        }

        for (var index = 0; index < sentences.Count; index++)
            AddSentence(block, start + sentences[index].Start, start + sentences[index].End, isFirst: index == 0);
        _conversation.EndParagraph();
    }

    private void AddSentence(Block block, int start, int end, bool isFirst)
    {
        while (start < end && block.Text[start] == ' ')
            start++;
        var sentence = block.Text[start..end];
        if (_furniture.Is(sentence))
        {
            Emit(block, start, end, StatementRole.Noise);
            return;
        }

        if (!_conversation.InTurn && _furniture.IsPersonWithPost(sentence, out _))
        {
            Emit(block, start, end, StatementRole.Noise);
            _conversation.ForgetSpeaker();
            return;
        }

        if (_labels.Read(sentence, 0, isFirst, _speakers) is { } label)
        {
            // 主持人：某局副局长 王丽 tells who hosts; nobody speaks yet.
            if (label.Kind == TurnKind.Host && _furniture.IsPersonWithPost(sentence.AsSpan(label.End), out _))
            {
                Emit(block, start, end, StatementRole.Headline);
                return;
            }

            Emit(block, start, start + label.End, StatementRole.SpeakerLabel);
            _conversation.TakeTurn(label);
            if (start + label.End < end)
                AddSentence(block, start + label.End, end, isFirst: false);
            return;
        }

        if (_forms.TailStart(sentence) is > 0 and var tail)
        {
            AddSentence(block, start, start + tail, isFirst);
            Emit(block, start + tail, end, StatementRole.Noise);
            return;
        }

        if (!_conversation.InTurn)
            start = Attribute(block, start, end, sentence);
        if (start < end)
            Emit(block, start, end, RoleOf(block.Text.AsSpan(start, end - start)));
    }

    /// <returns>Where the rest of the sentence begins, behind what introduces a question.</returns>
    private int Attribute(Block block, int start, int end, string sentence)
    {
        if (_speech.Find(sentence, _speakers) is not { } attribution)
        {
            if (!_conversation.InExchange && _forms.IsHeadline(sentence))
                _conversation.ForgetSpeaker();
            return start;
        }

        _conversation.Follow(attribution);
        if (attribution.Source != SpeechSource.Questioner)
            return start;
        Emit(block, start, start + attribution.End, RoleOf(sentence));
        _conversation.Ask(attribution.Speaker);
        return start + attribution.End;
    }

    private StatementRole RoleOf(ReadOnlySpan<char> sentence) =>
        _conversation.Role ?? (_hasTurns || _forms.IsHeadline(sentence) ? StatementRole.Headline : StatementRole.Narration);

    private void Emit(Block block, int start, int end, StatementRole role) => _conversation.Emit(block, start, end, role);
}

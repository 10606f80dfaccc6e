namespace BriefingQA.Language.Documents;

/// <summary>Goes through the sentences of a paragraph in order and tells for each what part it plays and who says it.</summary>
/// <param name="speakers">Names that the transcript introduces as persons'.</param>
/// <param name="hasTurns">Whether the transcript has labels of turns; what stands outside them is then no narration.</param>
internal sealed class ParagraphAssembler(
    Conversation conversation, Furniture furniture, TurnLabelReader labels, ReportedSpeech speech, SentenceSplitter splitter, SentenceForms forms, IReadOnlySet<string> speakers, bool hasTurns)
{
    /// <param name="start">Where in the block the text begins, behind a time stamp, byline or title.</param>
    public void Add(SplitBlock split, int start)
    {
        var block = split.Block;
        var text = block.Text[start..];
        var sentences = start == 0 ? split.Sentences : splitter.Split(text);
        if (sentences.Count == 1 && SentenceForms.IsNumberedQuestion(text) && labels.Read(text, 0, beginsParagraph: true, speakers) is null)
        {
            conversation.AskUnlabelled();
            Emit(block, start, block.Text.Length, StatementRole.Question);
            conversation.Answer(conversation.UnnamedOfficial);
            return;
        }

        for (var index = 0; index < sentences.Count; index++)
            AddSentence(block, start + sentences[index].Start, start + sentences[index].End, isFirst: index == 0);
        conversation.EndParagraph();
    }

    private void AddSentence(Block block, int start, int end, bool isFirst)
    {
        while (start < end && block.Text[start] == ' ')
            start++;
        var sentence = block.Text[start..end];
        if (furniture.Is(sentence) && !(isFirst && IsBracketedLabel(sentence)))
        {
            Emit(block, start, end, StatementRole.Noise);
            return;
        }

        if (!conversation.InTurn && furniture.IsPersonWithPost(sentence, out _))
        {
            Emit(block, start, end, StatementRole.Noise);
            conversation.ForgetSpeaker();
            return;
        }

        if (labels.Read(sentence, 0, isFirst, speakers) is { } label)
        {
            // 主持人：某局副局长 王丽 tells who hosts; nobody speaks yet.
            if (label.Kind == TurnKind.Host && furniture.IsPersonWithPost(sentence.AsSpan(label.End), out _))
            {
                Emit(block, start, end, StatementRole.Headline);
                return;
            }

            Emit(block, start, start + label.End, StatementRole.SpeakerLabel);
            conversation.TakeTurn(label);
            if (start + label.End < end)
                AddSentence(block, start + label.End, end, isFirst: isFirst && block.Text[start + label.End - 1] is '】' or ']');
            return;
        }

        if (forms.TailStart(sentence) is > 0 and var tail)
        {
            AddSentence(block, start, start + tail, isFirst);
            Emit(block, start + tail, end, StatementRole.Noise);
            return;
        }

        if (!conversation.InTurn)
        {
            start = Attribute(block, start, end, sentence);
        }
        else if (isFirst && speech.Find(sentence, speakers) is { Source: SpeechSource.Questioner, Start: 0 } asked && sentence[asked.End - 1] is '：' or ':')
        {
            // 某报记者现场提问：… among labelled turns
            Emit(block, start, start + asked.End, StatementRole.SpeakerLabel);
            conversation.TakeTurn(new TurnLabel(TurnKind.Question, asked.Speaker, asked.End));
            start += asked.End;
        }

        if (start < end)
            Emit(block, start, end, RoleOf(block.Text.AsSpan(start, end - start)));
    }

    /// <summary>[某报记者] on a line of its own, which might be a caption by its words.</summary>
    private bool IsBracketedLabel(string sentence) =>
        sentence[0] is '[' or '【' or '〔' && labels.Read(sentence, 0, beginsParagraph: true, speakers) is { } label && (label.Kind != TurnKind.Question || label.Name.EndsWith("记者", StringComparison.Ordinal));

    /// <returns>Where the rest of the sentence begins, behind what introduces a question.</returns>
    private int Attribute(Block block, int start, int end, string sentence)
    {
        if (speech.Find(sentence, speakers) is not { } attribution)
        {
            if (!conversation.InExchange && forms.IsHeadline(sentence))
                conversation.ForgetSpeaker();
            return start;
        }

        conversation.Follow(attribution);
        if (attribution.Source != SpeechSource.Questioner)
            return start;
        Emit(block, start, start + attribution.End, RoleOf(sentence));
        conversation.Ask(attribution.Speaker);
        return start + attribution.End;
    }

    private StatementRole RoleOf(ReadOnlySpan<char> sentence) =>
        conversation.Role ?? (hasTurns && !SentenceForms.StatesFigure(sentence) || forms.IsHeadline(sentence) ? StatementRole.Headline : StatementRole.Narration);

    private void Emit(Block block, int start, int end, StatementRole role) => conversation.Emit(block, start, end, role);
}

using BriefingQA.Extraction.Rules.Grammar;
using BriefingQA.Language.Documents;

namespace BriefingQA.Extraction.Rules.Measures;

/// <summary>Finds runs of paragraphs that each open with a short sentence headed by a verb, behind a sentence that ends in a colon.</summary>
internal sealed class HeadedParagraphReader(PlanRule plans)
{
    private const int LongestHeading = 24;

    public IReadOnlyList<HeadedParagraph> Read(IReadOnlyList<Sentence> sentences)
    {
        List<HeadedParagraph> found = [];
        for (int i = 0; i + 1 < sentences.Count; i++)
        {
            if (sentences[i].Text[^1] is not ('：' or ':') || !IsProse(sentences[i]))
                continue;
            var run = Run(sentences, i);
            if (run.Count > 1)
                found.AddRange(run);
            i = Math.Max(i, run is [.., var last] ? last.Last : i);
        }

        return found;
    }

    private List<HeadedParagraph> Run(IReadOnlyList<Sentence> sentences, int introduction)
    {
        var opening = sentences[introduction];
        bool isPlanned = plans.Announces(opening);
        List<HeadedParagraph> run = [];
        for (int first = introduction + 1; first < sentences.Count && IsHeading(sentences, first) && sentences[first].Statement.Exchange == opening.Statement.Exchange;)
        {
            int last = first;
            while (last + 1 < sentences.Count && sentences[last + 1].Statement.Paragraph == sentences[first].Statement.Paragraph)
                last++;
            run.Add(new HeadedParagraph(first, last, sentences[first].Text.TrimEnd('。', '：', ':'), opening.Text, isPlanned));
            first = last + 1;
        }

        return run;
    }

    private static bool IsHeading(IReadOnlyList<Sentence> sentences, int index)
    {
        var sentence = sentences[index];
        return IsProse(sentence)
            && sentence.Statement.Paragraph != sentences[index - 1].Statement.Paragraph
            && sentence.Text is { Length: <= LongestHeading } and [.., '。' or '：' or ':']
            && ActionGrammar.IsHeadedByVerb(sentence, 0, sentence.Text.Length)
            && index + 1 < sentences.Count && sentences[index + 1].Statement.Paragraph == sentence.Statement.Paragraph;
    }

    private static bool IsProse(Sentence sentence) => sentence.Statement.Role is StatementRole.Answer or StatementRole.Remarks or StatementRole.Narration;
}

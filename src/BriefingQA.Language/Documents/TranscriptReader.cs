using BriefingQA.Language.Lexicons;
using BriefingQA.Language.Mentions;

namespace BriefingQA.Language.Documents;

/// <summary>
/// Reads the structure of a transcript of any of the usual forms: turns with labels (记者：, 姓名：, 问：), reported speech
/// (某某表示，…), one physical line, web pages, several reports joined, newspaper columns.
/// </summary>
public sealed class TranscriptReader(Lexicon lexicon)
{
    private readonly PersonNameReader _names = new(lexicon.Persons);

    /// <summary>Never fails: of a text without any structure every sentence is narration.</summary>
    public Transcript Read(string text)
    {
        var labels = new TurnLabelReader(lexicon, _names);
        var furniture = new Furniture(lexicon, _names);
        string wide = PunctuationWidth.Widen(text);
        IReadOnlyList<Block> blocks = new LayoutRepair(wide, at => labels.Read(wide.AsSpan(at, Math.Min(80, wide.Length - at)), 0, beginsParagraph: true) is not null).Repair();
        blocks = CardLines.Mark(blocks, block => furniture.Is(block.Text) || furniture.IsCredits(block.Text), block => furniture.EndsText(block.Text));
        blocks = new LabelLines(lexicon, furniture, _names).Mark(blocks, labels);
        var speakers = SpeakerDirectory.Collect(blocks, lexicon, _names, labels);
        var draft = new TranscriptAssembler(blocks, lexicon, furniture, _names, labels, speakers).Draft;
        return new Transcript(text, HeaderReader.Read(wide, draft.Statements, draft.Sections, draft.Stamps), draft.Sections, draft.Exchanges, draft.Statements);
    }
}

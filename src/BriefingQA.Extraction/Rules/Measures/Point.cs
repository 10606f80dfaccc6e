using BriefingQA.Extraction.Lexicons;
using BriefingQA.Extraction.Rules.Grammar;

namespace BriefingQA.Extraction.Rules.Measures;

/// <summary>A numbering word that opens a point of a list: <b>一是</b>加强监管.</summary>
/// <param name="Index">The place of its sentence among those of the transcript.</param>
/// <param name="Start">Offset of the numbering word in the sentence.</param>
/// <param name="After">Offset behind the numbering word.</param>
/// <param name="IsDuty">Whether it says what has to be done: 一要…, 一是不得….</param>
internal sealed record Point(Sentence Sentence, int Index, Clause Clause, int Start, int After, string Ordinal, OrdinalPlace Place, bool IsDuty)
{
    private const int ShortestTold = 5;

    private const string Marks = "，、：:, ";

    /// <summary>
    /// The first clause behind the numbering word. Where that only sets the scene (在城市), the one behind it belongs to it; empty where nothing follows.
    /// </summary>
    public string Title
    {
        get
        {
            string title = Sentence.Text[After..Clause.End].Trim([.. Marks]);
            foreach (var clause in Sentence.Clauses.Where(clause => clause.Start >= Clause.End))
            {
                if (title.Length > 0 && !ActionGrammar.SetsTheScene(Sentence, After, Clause.End))
                    break;
                string next = Sentence.Text[clause.Start..clause.End].Trim();
                return title.Length > 0 ? $"{title}，{next}" : next;
            }

            return title;
        }
    }

    /// <summary>What the sentence says of it up to an offset; the title alone where that is so short that one could not be told by the other.</summary>
    public string WordingUntil(int end) => Title.Length < ShortestTold ? Title : Sentence.Text[After..Math.Max(end, Clause.End)].Trim([.. Marks, '。', '；', ';']);
}

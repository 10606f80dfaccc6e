using BriefingQA.Extraction.Lexicons;
using BriefingQA.Extraction.Rules.Grammar;
using BriefingQA.Language.Documents;

namespace BriefingQA.Extraction.Rules.Measures;

/// <summary>Finds the numbering words that open points: at the head of a clause, and marked off where they could mean something else.</summary>
internal sealed class PointReader(OrdinalLexicon lexicon)
{
    public IReadOnlyList<Point> Read(IReadOnlyList<Sentence> sentences)
    {
        List<Point> points = [];
        for (int i = 0; i < sentences.Count; i++)
        {
            if (sentences[i].Statement.Role is StatementRole.Question or StatementRole.Headline or StatementRole.Heading)
                continue;
            foreach (var clause in sentences[i].Clauses)
                if (PointAt(sentences[i], i, clause) is { Title.Length: > 0 } point)
                    points.Add(point);
        }

        return points;
    }

    private Point? PointAt(Sentence sentence, int index, Clause clause)
    {
        string text = sentence.Text;
        int start = clause.Start;
        while (start < clause.End && text[start] is ' ' or '“' or '\u3000')
            start++;
        if (!lexicon.Words.TryMatch(text, start, out int length, out var place))
            return null;
        int after = start + length;
        string word = text[start..after];
        // 第一个方面是…
        bool isStated = after + 1 < clause.End && text[after] == '是';
        // 第一季度, 首先发展: without a mark behind them such words number nothing.
        bool isMarked = isStated || after >= text.Length || text[after] is '，' or '、' or '：' or ':' or ' ' or ',' || lexicon.Unmarked.Contains(word);
        after += isStated ? 1 : 0;
        return isMarked ? new Point(sentence, index, clause, start, after, word, place, IsDuty(sentence, word, after)) : null;
    }

    private bool IsDuty(Sentence sentence, string word, int after) => lexicon.Duties.MatchLengthBefore(word, word.Length) > 0
        || sentence.TokensWithin(after, sentence.Text.Length).FirstOrDefault(token => token.Tag != "x") is { Text: not null } first && lexicon.Duties.Contains(first.Text);
}

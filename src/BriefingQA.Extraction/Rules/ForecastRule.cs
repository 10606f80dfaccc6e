using BriefingQA.Extraction.Lexicons;
using BriefingQA.Extraction.Rules.Grammar;
using BriefingQA.Language.Lexicons;

namespace BriefingQA.Extraction.Rules;

/// <summary>
/// Tells figures that somebody expects or estimates from planned ones: 据某机构预测，明年全球贸易将增长3%, 我国估计有患者20万人.
/// Who plans says so: 力争, 计划, 目标, 要.
/// </summary>
internal sealed class ForecastRule(OrdinalLexicon ordinals, PredicateLexicon predicates)
{
    private const string According = "据";
    private const string Future = "将";

    /// <summary>Whether the sentence of a figure says that it is expected or estimated, and its clause plans nothing.</summary>
    public bool IsExpected(StatedFigure figure) => !Plans(figure) && (IsForecast(figure) || ComesByItself(figure));

    /// <summary>力争到2030年增长5%, 我们将新建…: a word that only those use who plan, or a deed.</summary>
    private bool Plans(StatedFigure figure) => figure.Sentence.TokensWithin(figure.Clause.Start, figure.TextEnd)
        .Any(word => predicates.Planning.Contains(word.Text) && !ordinals.Foretelling.Contains(word.Text));

    private bool IsForecast(StatedFigure figure)
    {
        var sentence = figure.Sentence;
        int clauseEnd = Math.Max(figure.Clause.End, figure.TextEnd);
        return sentence.Clauses.TakeWhile(clause => clause.Start < figure.Clause.Start).Any(clause => NamesSource(sentence, clause))
            || sentence.TokensWithin(0, clauseEnd).Any(word => ordinals.Forecasts.Contains(word.Text) && !IsObject(sentence, word.Start));
    }

    /// <summary>据某某联合评估，…</summary>
    private bool NamesSource(Sentence sentence, Clause clause) =>
        sentence.TokensWithin(clause.Start, clause.End).Any(word => word.Text.StartsWith(According, StringComparison.Ordinal))
        && ordinals.Sources.MatchLengthBefore(sentence.Text, clause.End) > 0;

    /// <summary>加强|预测, 提高|预测水平: what something is done to.</summary>
    private static bool IsObject(Sentence sentence, int start) => sentence.TokenEndingAt(start) is { Tag: ['v', ..] };

    /// <summary>明年规模<b>将增长5%</b>, <b>将超过</b>3万亿元: at a time to come that is no deadline, nobody does anything to it.</summary>
    private bool ComesByItself(StatedFigure figure)
    {
        if (figure is not { Counted: null, Verb: null, Period.IsDeadline: false })
            return false;
        var behind = figure.Sentence.TokensWithin(figure.Clause.Start, figure.TextEnd).SkipWhile(word => word.Text != Future).ToList();
        return behind is [var future, _, ..] && future.Start > figure.TextStart && !behind.Exists(word => ordinals.BroughtAbout.Contains(word.Text));
    }
}

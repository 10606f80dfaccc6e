using BriefingQA.Extraction.Lexicons;

namespace BriefingQA.Extraction.Rules.Grammar;

/// <summary>Tells which words before an indicator do not say what it is of, but what is done, or when.</summary>
internal sealed class SubjectWords(FactLexicon lexicon)
{
    /// <summary>就业|岗位, 加工|转化率: what is only done is no subject but part of what is measured.</summary>
    public bool IsActivity(Sentence sentence, int start, int end) =>
        end > start && sentence.TokenStartingAt(start) is { } word && word.End == end
        && (word.Tag is ['v', ..] && !lexicon.Predicates.NominalBehindNoun.Contains(word.Text) || word.Text.Length == 1 || word.Text.EndsWith('化') && word.Text.Length > 2) && !lexicon.Subjects.Names.Contains(word.Text) && !lexicon.Subjects.Generic.Contains(word.Text);

    /// <summary>推送后的|查阅率: when it is measured, not of what.</summary>
    public static bool IsAftermath(Sentence sentence, int start, int end) =>
        end > start && sentence.TokenEndingAt(end) is { Text: "后" or "时" } last && sentence.TokenEndingAt(last.Start) is { Tag: "v" or "vn" } deed && deed.Start >= start;

    /// <summary>患者的|报销|比例, 农户|获得|贷款: where what is done begins that is measured, and not who has it.</summary>
    public int? DeedOf(Sentence sentence, int start, int end) =>
        end > start && sentence.TokenEndingAt(end) is { Tag: "v" or "vn", Text.Length: > 1 } last && last.Start - 1 > start && (sentence.Text[last.Start - 1] == '的' || last.Tag == "v" && lexicon.Predicates.After.Contains(last.Text)) ? last.Start : null;

    /// <summary>患者|平均等候|时间, 企业|网上办理|率: how something is done opens the deed that is measured.</summary>
    public int? MannerOf(Sentence sentence, int start, int end)
    {
        if (sentence.TokensWithin(start, end).FirstOrDefault(token => token.Start > start && token.Text is [_, '均']) is { Text: not null } average)
            return average.Start;
        if (sentence.TokenEndingAt(end) is not { Tag: "v" or "vn", Text.Length: > 1 } deed || deed.Start <= start || sentence.TokenEndingAt(deed.Start) is not { Text.Length: > 1 } manner || manner.Start < start)
            return null;
        return manner.Tag is "d" or "ad" || lexicon.Predicates.Modes.Contains(manner.Text) || lexicon.Indicators.Qualifiers.Contains(manner.Text) ? manner.Start : null;
    }

    /// <summary>服务性|消费额, 市场|总消费额: tells which figure is meant, not what it is of.</summary>
    public bool IsUnspecific(Sentence sentence, int start, int end) =>
        end > start && sentence.TokenStartingAt(start) is { } word && word.End == end
        && (word.Text.Length > 2 && word.Text[^1] is '性' or '型' or '式' || lexicon.Subjects.Unspecific.Contains(word.Text))
        || sentence.TokensWithin(start, end).Any() && sentence.TokensWithin(start, end).All(token => lexicon.Subjects.Unspecific.Contains(token.Text));
}

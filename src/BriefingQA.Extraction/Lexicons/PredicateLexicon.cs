using BriefingQA.Language.Lexicons;

namespace BriefingQA.Extraction.Lexicons;

/// <summary>Words that stand between what is measured and its figure.</summary>
internal sealed class PredicateLexicon(LexiconFile file)
{
    private static readonly string[] ReachingEnds = ["至", "到", "到了", "为"];

    public Vocabulary<string> Level { get; } = file.Vocabulary("level");

    public Vocabulary<string> Reach { get; } = file.Vocabulary("reach");

    /// <summary>From a word to the direction of the movement.</summary>
    public Vocabulary<string> Changes { get; } = file.Meanings("change");

    /// <summary>From a word to what a change is compared with.</summary>
    /// <summary>增至, 下降到: from a movement with what it reaches to its direction.</summary>
    public Vocabulary<string> ReachingChanges { get; } = new(file.Table("change").SelectMany(change => change.Words
        .Where(word => !word.EndsWith('了'))
        .SelectMany(word => ReachingEnds.Select(end => KeyValuePair.Create(word + end, change.Key)))));

    /// <summary>From a word that states a movement of one thing only to that thing: 减产 → 产量.</summary>
    public Vocabulary<string> ChangeIndicators { get; } = file.Meanings("changeIndicators");

    public Vocabulary<string> Kinds { get; } = file.Meanings("kinds");

    public Vocabulary<string> Compare { get; } = file.Vocabulary("compare");

    /// <summary>高于, 低于: by how much a figure lies above or below something else.</summary>
    public Vocabulary<string> Beside { get; } = file.Meanings("beside");

    public Vocabulary<string> From { get; } = file.Vocabulary("from");

    public Vocabulary<string> ShareOpenings { get; } = file.Vocabulary("shareOpenings");

    public Vocabulary<string> ShareClosings { get; } = file.Vocabulary("shareClosings");

    /// <summary>Stand before what a figure is a multiple of.</summary>
    public Vocabulary<string> Equates { get; } = file.Vocabulary("equates");

    /// <summary>Stand before what was aimed at, where the figure is how much of it was reached.</summary>
    public Vocabulary<string> Reached { get; } = file.Vocabulary("reached");

    public Vocabulary<string> Respectively { get; } = file.Vocabulary("respectively");

    /// <summary>Close what a share is compared with, as against a whole that it is a part of: 全国<b>平均</b>的70%.</summary>
    public Vocabulary<string> Averages { get; } = file.Vocabulary("averages");

    /// <summary>Behind a share these say what is done with the part.</summary>
    public Vocabulary<string> Uses { get; } = file.Vocabulary("uses");

    /// <summary>跨省, 线上: right before a verb these tell which deed is meant.</summary>
    public Vocabulary<string> Modes { get; } = file.Vocabulary("modes");

    /// <summary>合起来, 相加: a number before them only says how many things are added up.</summary>
    public Vocabulary<string> Summing { get; } = file.Vocabulary("summing");

    /// <summary>延续, 呈: before a verb that tells a movement.</summary>
    public Vocabulary<string> Continuing { get; } = file.Vocabulary("continuing");

    /// <summary>会同: with the body behind it, no part of the noun phrase before.</summary>
    public Vocabulary<string> Joining { get; } = file.Vocabulary("joining");

    /// <summary>前者, 后者: the one but last and the last of what was measured before.</summary>
    public Vocabulary<string> Pointers { get; } = file.Meanings("pointers");

    /// <summary>Open a sentence whose figures are parts of what was measured before it.</summary>
    public Vocabulary<string> Parts { get; } = file.Vocabulary("parts");

    public Vocabulary<string> Fill { get; } = file.Vocabulary("fill");

    /// <summary>重点, 着力: before a verb they go with it.</summary>
    public Vocabulary<string> BeforeVerbs { get; } = file.Vocabulary("beforeVerbs");

    public Vocabulary<string> Hedges { get; } = file.Vocabulary("hedges");

    /// <summary>Open a clause and belong to no noun phrase.</summary>
    public Vocabulary<string> Leading { get; } = file.Vocabulary("leading");

    /// <summary>A noun phrase does not reach back over these.</summary>
    public Vocabulary<string> Bounds { get; } = file.Vocabulary("bounds");

    /// <summary>Verbs that are no part of a name where they stand alone: 布局, 落地.</summary>
    public Vocabulary<string> Deeds { get; } = file.Vocabulary("deeds");

    /// <summary>Before a verb these open what only goes with it.</summary>
    public Vocabulary<string> Adjuncts { get; } = file.Vocabulary("adjuncts");

    /// <summary>Units that number a thing where the numeral is Chinese.</summary>
    public Vocabulary<string> Numbering { get; } = file.Vocabulary("numbering");

    /// <summary>Verbs whose counted things are places or receivers.</summary>
    public Vocabulary<string> Locating { get; } = file.Vocabulary("locating");

    /// <summary>Of these, verbs that say where the things counted before them are.</summary>
    public Vocabulary<string> Spreading { get; } = file.Vocabulary("spreading");

    /// <summary>居, 保持: verbs that say how what was measured stands.</summary>
    public Vocabulary<string> Standing { get; } = file.Vocabulary("standing");

    /// <summary>位居, 排名: stand before a place in an order.</summary>
    public Vocabulary<string> Placing { get; } = file.Vocabulary("placing");

    /// <summary>From a unit of time to what so many of them are: 个月 → 月数.</summary>
    public Vocabulary<string> Spans { get; } = file.Meanings("spans");

    /// <summary>From a word that stands for two things to these: 城乡 → 城镇, 农村.</summary>
    public IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> Pairs { get; } = [.. file.Table("pairs").Select(pair => KeyValuePair.Create(pair.Key, (IReadOnlyList<string>)[.. pair.Words]))];

    /// <summary>力争, 确保: words that plan whatever the time.</summary>
    public Vocabulary<string> Striving { get; } = file.Vocabulary("striving");

    /// <summary>台阶, 大关: what is passed on the way up.</summary>
    public Vocabulary<string> Steps { get; } = file.Vocabulary("steps");

    /// <summary>From units that are nouns to the unit they come to: 学生 → 人.</summary>
    public Vocabulary<string> UnitsMeant { get; } = file.Meanings("unitsMeant");

    /// <summary>Units that are nouns: 1.5亿学生.</summary>
    public Vocabulary<string> NounUnits { get; } = file.Vocabulary("nounUnits");

    /// <summary>Counted nouns that only divide a speech.</summary>
    public Vocabulary<string> Structural { get; } = file.Vocabulary("structural");

    /// <summary>Units that tell which sort of a thing is meant: 220千伏.</summary>
    public Vocabulary<string> Grades { get; } = file.Vocabulary("grades");

    /// <summary>A counted noun phrase does not reach over these.</summary>
    public Vocabulary<string> After { get; } = file.Vocabulary("after");

    /// <summary>Words that dictionaries call verbs and texts use as nouns.</summary>
    public Vocabulary<string> Nominal { get; } = file.Vocabulary("nominal");

    /// <summary>政务|服务: verbs that behind a noun are one with it.</summary>
    public Vocabulary<string> NominalBehindNoun { get; } = file.Vocabulary("nominalBehindNoun");

    /// <summary>Indicators of what was counted before them.</summary>
    public Vocabulary<string> Dependent { get; } = file.Vocabulary("dependent");

    /// <summary>总量, 规模: words that say of what was measured before them how much it is.</summary>
    public Vocabulary<string> Sums { get; } = file.Vocabulary("sums");

    /// <summary>Before these, 对 is part of what is measured.</summary>
    public Vocabulary<string> Relational { get; } = file.Vocabulary("relational");

    /// <summary>What small Chinese numerals number in a speech without counting anything.</summary>
    public Vocabulary<string> Abstract { get; } = file.Vocabulary("abstract");

    /// <summary>Units that only group what is counted behind them: 10大类|55项.</summary>
    public Vocabulary<string> Grouping { get; } = file.Vocabulary("grouping");

    /// <summary>Units in which nothing is counted: 世界500强.</summary>
    public Vocabulary<string> Ranking { get; } = file.Vocabulary("ranking");

    /// <summary>What is numbered by 次: 三次会议.</summary>
    public Vocabulary<string> Sessions { get; } = file.Vocabulary("sessions");

    /// <summary>Of the words that plan, those that also name what is planned.</summary>
    public Vocabulary<string> PlanningNouns { get; } = file.Vocabulary("planningNouns");

    /// <summary>Verbs that only say that things are there, or were made: 建成, 拥有.</summary>
    public Vocabulary<string> Founding { get; } = file.Vocabulary("founding");

    /// <summary>Close phrases that only tell when or upon what something is so: …的时间里, …基础上.</summary>
    public Vocabulary<string> Circumstances { get; } = file.Vocabulary("circumstances");

    /// <summary>Say of which or how many kinds things are, and name nothing: 各类.</summary>
    public Vocabulary<string> Quantifiers { get; } = file.Vocabulary("quantifiers");

    /// <summary>这一块: behind a noun phrase that opens a sentence, it is what all the sentence is about.</summary>
    public Vocabulary<string> TopicMarks { get; } = file.Vocabulary("topicMarks");

    /// <summary>关于, 先说: before such a topic.</summary>
    public Vocabulary<string> TopicOpenings { get; } = file.Vocabulary("topicOpenings");

    /// <summary>改成: what stands behind it is what something has become.</summary>
    public Vocabulary<string> Becoming { get; } = file.Vocabulary("becoming");

    /// <summary>推出, 落实: their object is what the clauses behind it are about.</summary>
    public Vocabulary<string> Introducing { get; } = file.Vocabulary("introducing");

    /// <summary>提供, 接待: what something that was set up does.</summary>
    public Vocabulary<string> Working { get; } = file.Vocabulary("working");

    /// <summary>首次, 稳步: how something is done.</summary>
    public Vocabulary<string> Manner { get; } = file.Vocabulary("manner");

    /// <summary>次, 批: units of what is done.</summary>
    public Vocabulary<string> Times { get; } = file.Vocabulary("times");

    /// <summary>科技|创新|成果: verbs that between nouns are mostly part of a name.</summary>
    public Vocabulary<string> NounLike { get; } = file.Vocabulary("nounLike");

    /// <summary>接待, 发送: verbs whose objects are counted, never measured otherwise.</summary>
    public Vocabulary<string> Handling { get; } = file.Vocabulary("handling");

    /// <summary>的目标: a figure before these was aimed at.</summary>
    public Vocabulary<string> Aims { get; } = file.Vocabulary("aims");

    /// <summary>原定的: a figure behind these was aimed at.</summary>
    public Vocabulary<string> Intended { get; } = file.Vocabulary("intended");

    /// <summary>依托, 落实: what these act on is there already.</summary>
    public Vocabulary<string> Using { get; } = file.Vocabulary("using");

    /// <summary>出口, 销售: what is done with goods and is measured in money or by weight.</summary>
    public Vocabulary<string> Trading { get; } = file.Vocabulary("trading");

    public Vocabulary<string> Planning { get; } = file.Vocabulary("planning");
}

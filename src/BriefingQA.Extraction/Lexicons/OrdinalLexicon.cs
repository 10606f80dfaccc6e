using BriefingQA.Language.Lexicons;

namespace BriefingQA.Extraction.Lexicons;

/// <summary>The place of a word in a run of numbering words. For example, 二是: the second of the first run.</summary>
internal readonly record struct OrdinalPlace(int Series, int Place);

/// <summary>Words that number a list of points, and words that tell whether its points are done or planned.</summary>
internal sealed class OrdinalLexicon(LexiconFile file)
{
    /// <summary>Words that number points even without a mark behind them.</summary>
    public Vocabulary<string> Unmarked { get; } = file.Vocabulary("unmarked");

    /// <summary>一方面: words that also only set one state of things against another.</summary>
    public Vocabulary<string> Weighing { get; } = file.Vocabulary("weighing");

    /// <summary>Words that open a point even where no other of their run is found.</summary>
    public Vocabulary<string> Alone { get; } = file.Vocabulary("alone");

    public Vocabulary<OrdinalPlace> Words { get; } = new(file.Lists("series").SelectMany((words, series) =>
        words.Select((word, place) => KeyValuePair.Create(word, new OrdinalPlace(series, place)))));

    public Vocabulary<string> Planned { get; } = file.Vocabulary("planned");

    public Vocabulary<string> Done { get; } = file.Vocabulary("done");

    /// <summary>要, 不得: what such words open has to be done.</summary>
    public Vocabulary<string> Duties { get; } = file.Vocabulary("duties");

    /// <summary>Words that say a figure of a plan has been reached already.</summary>
    public Vocabulary<string> Reached { get; } = file.Vocabulary("reached");

    /// <summary>了, 累计: in a list of plans a sentence that has one before a figure tells what has been done or is so.</summary>
    public Vocabulary<string> Telling { get; } = file.Vocabulary("telling");

    /// <summary>在…的基础上: up to here a sentence may tell what has been done, and plan on.</summary>
    public Vocabulary<string> Grounds { get; } = file.Vocabulary("grounds");

    /// <summary>有, 占: verbs that say what is so, not what is done.</summary>
    public Vocabulary<string> States { get; } = file.Vocabulary("states");

    /// <summary>我们将, 力争: what they resolve on goes to the end of the sentence.</summary>
    public Vocabulary<string> Resolving { get; } = file.Vocabulary("resolving");

    /// <summary>同比: with it a sentence tells what has been measured.</summary>
    public Vocabulary<string> Measured { get; } = file.Vocabulary("measured");

    /// <summary>建成后: once something is finished.</summary>
    public Vocabulary<string> Completion { get; } = file.Vocabulary("completion");

    /// <summary>Behind such words what will be: 可, 将.</summary>
    public Vocabulary<string> Prospect { get; } = file.Vocabulary("prospect");

    /// <summary>In the heading of a part these tell that it plans.</summary>
    public Vocabulary<string> PlanHeadings { get; } = file.Vocabulary("planHeadings");

    /// <summary>In the heading of a part with a time to come these tell that it lists what is planned.</summary>
    public Vocabulary<string> ListHeadings { get; } = file.Vocabulary("listHeadings");

    /// <summary>In the heading of a part these tell that it looks back.</summary>
    public Vocabulary<string> DoneHeadings { get; } = file.Vocabulary("doneHeadings");

    /// <summary>In a heading these tell that it is the title of a briefing.</summary>
    public Vocabulary<string> Briefings { get; } = file.Vocabulary("briefings");

    /// <summary>What a list of planned figures is called.</summary>
    public Vocabulary<string> Goals { get; } = file.Vocabulary("goals");

    /// <summary>完成, 超额完成: verbs that say that a goal has been reached.</summary>
    public Vocabulary<string> Reaching { get; } = file.Vocabulary("reaching");

    /// <summary>Between such a name and the list.</summary>
    public Vocabulary<string> GoalMarks { get; } = file.Vocabulary("goalMarks");

    /// <summary>预测, 估计: what somebody expects or takes to be so.</summary>
    public Vocabulary<string> Forecasts { get; } = file.Vocabulary("forecasts");

    /// <summary>据某机构<b>评估</b>，…: behind 据 these close a clause that names who expects it.</summary>
    public Vocabulary<string> Sources { get; } = file.Vocabulary("sources");

    /// <summary>将: of the words that plan, those that a forecast uses too.</summary>
    public Vocabulary<string> Foretelling { get; } = file.Vocabulary("foretelling");

    /// <summary>提高, 压减: movements that somebody brings about; others, such as 增长, come by themselves.</summary>
    public Vocabulary<string> BroughtAbout { get; } = file.Vocabulary("broughtAbout");
}

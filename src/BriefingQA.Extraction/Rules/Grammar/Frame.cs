using System.Collections.Immutable;
using BriefingQA.Language.Mentions;

namespace BriefingQA.Extraction.Rules.Grammar;

/// <summary>What is being talked about at a point of a text, for figures that leave it out.</summary>
internal sealed record Frame
{
    public static readonly Frame Empty = new();

    /// <summary>The industry or thing that the whole turn or section is about.</summary>
    public string? Theme { get; init; }

    /// <summary>What the last figure was about.</summary>
    public string? Subject { get; init; }

    /// <summary>What the text is about where the figure at hand does not lean on it.</summary>
    public string? Topic { get; init; }

    /// <summary>Whether the text is spoken: an answer keeps to what it is about, a report goes from one thing to the next.</summary>
    public bool KeepsTopic { get; init; }

    /// <summary>Who did what the last figure counted: <b>暴雨</b>造成600人受灾.</summary>
    public string? Doer { get; init; }

    /// <summary>Who does things in the sentence: 检察机关起诉…人，批准逮捕…人.</summary>
    public string? Agent { get; init; }

    /// <summary>What the text is about where the last figure is of a part of it: 全省床位30万张，<b>其中甲市</b>5万张.</summary>
    public (string? Subject, string? Indicator, bool IsKept) Undivided { get; init; }

    /// <summary>Whether a figure was given of the subject, and not only a clause about it.</summary>
    public bool IsMeasured { get; init; }

    /// <summary>Whether a clause behind the last figure says that the indicator moves: 甲量50吨，<b>乙价持续走低</b>，同比下降2%.</summary>
    public bool HasMoved { get; init; }

    /// <summary>What was measured last.</summary>
    public string? Indicator { get; init; }

    /// <summary>What was measured last in each unit, and what of, in the sentence.</summary>
    public ImmutableDictionary<string, (string? Subject, string Indicator, bool AreThings)> Measures { get; init; } = ImmutableDictionary<string, (string?, string, bool)>.Empty;

    /// <summary>The same in the sentences of the paragraph before it.</summary>
    public ImmutableDictionary<string, (string? Subject, string Indicator, bool AreThings)> EarlierMeasures { get; init; } = ImmutableDictionary<string, (string?, string, bool)>.Empty;

    /// <summary>Whether the subject is that of the sentence before: only the shortest indicators lean on it.</summary>
    public bool IsCarried { get; init; }

    /// <summary><b>服务</b>进出口总额: what the last indicator is of, where it names no subject.</summary>
    public string? Kind { get; init; }

    /// <summary>The whole that a share was given of last.</summary>
    public string? Whole { get; init; }

    /// <summary>What the sentence before measured last, and what of: a figure without any words of its own is of the same.</summary>
    public (string? Subject, string Indicator)? Before { get; init; }

    /// <summary>The times that the last list of figures was paired with: 7月, 8月, 9月.</summary>
    public IReadOnlyList<PeriodMention> Times { get; init; } = [];

    /// <summary>The things counted last: …形成若干<b>集群</b>，分布在….</summary>
    public string? Counted { get; init; }

    public PeriodMention? Period { get; init; }

    public string? Hedge { get; init; }

    /// <summary>What the movements of the sentence are compared with, where it opens with that: 与2019年同期相比，….</summary>
    public string? Against { get; init; }

    /// <summary>The frame for a figure. One that says what it measures is not of the part that the figure before it is of, but of the whole again.</summary>
    public Frame For(FigureReading reading) =>
        Undivided.IsKept && reading is { IsPart: false, ContinuesList: false, FollowsInClause: false, Phrase: { Indicator: not null, Subject.Length: 0, Agent: null } } or { IsPart: false, FollowsInClause: false, Counted.Noun.Length: > 1 }
            ? this with { Subject = Undivided.Subject, Undivided = Undivided with { IsKept = false } }
            : this;

    /// <summary>The frame at the start of the next sentence of the same turn.</summary>
    /// <param name="givesParts">The sentence says what parts there are of what was measured before it: 其中，….</param>
    public Frame NextSentence(bool sameParagraph, bool givesParts)
    {
        var next = this with { HasMoved = false, Counted = null, Doer = null, Agent = null, Against = null };
        if (sameParagraph && givesParts)
            return next;
        next = next with { Measures = Measures.Clear(), EarlierMeasures = sameParagraph ? EarlierMeasures.SetItems(Measures) : Measures.Clear() };
        next = next with { Undivided = default, Before = !sameParagraph ? null : Undivided.Indicator is { } whole ? (Undivided.Subject, whole) : Indicator is { } measured ? (Subject, measured) : null, Times = sameParagraph ? Times : [], Indicator = null, Kind = null, Whole = null, Hedge = null };
        return sameParagraph ? next with { Subject = Theme ?? (Undivided.IsKept ? Undivided.Subject : IsMeasured ? Subject : null), IsCarried = true } : next with { Subject = Theme, Period = null };
    }
}

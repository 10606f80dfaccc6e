using System.Text.RegularExpressions;
using BriefingQA.Answering.Linking;
using BriefingQA.Answering.Questions;

namespace BriefingQA.Answering.Translation;

/// <summary>Tells a figure of a part from that of the whole, and one of several things together from that of one of them.</summary>
internal static partial class PartAndWhole
{
    /// <summary>What it costs to be stated of things joined by 和 of which the question names some only.</summary>
    private const double JoinedCost = 0.1;

    /// <summary>The characters beside a joint that tell what is joined.</summary>
    private const int Beside = 2;

    private const string Joints = "和及与、";

    /// <summary>Whether the figure is of a part of what the question asks for, or of more than it.</summary>
    public static bool Differ(FigureQuestion question, Figure figure) =>
        IsOfSeveral(question, figure) || IsOfOtherPlace(question, figure) || IsOfPart(question, figure) || CountsOtherThings(question, figure);

    /// <summary>Whether an extent stands in a question as the whole that is asked about, and not as what something is a share of.</summary>
    public static bool IsWhole(string form, string extent) =>
        form.IndexOf(extent, StringComparison.Ordinal) is >= 0 and var at && !ShareOf().IsMatch(form[..at]);

    /// <summary>Whether the figure is one of several things together, of which the question names only some: that of 轻工、纺织 is not that of 轻工, and that of 空调等产品 not that of 空调 alone.</summary>
    private static bool IsOfSeveral(FigureQuestion question, Figure figure)
    {
        var members = figure.Members;
        return members.Length > 1 && NamedOf(members, question) is > 0 and var named && (named < members.Length || question.AsksAlone);
    }

    private static int NamedOf(string[] members, FigureQuestion question) =>
        members.Count(member => member.Length > 1 && question.Frame.Words.Any(word =>
            word.Weight >= 1 && (word.Form.Contains(member, StringComparison.Ordinal) || member.Contains(word.Form, StringComparison.Ordinal)) || word.Alternatives.Contains(member)));

    /// <summary>Whether the words of the figure name another extent than the question does: 全省 where 全国 is asked for.</summary>
    private static bool IsOfOtherPlace(FigureQuestion question, Figure figure)
    {
        if (question.Extent is not { } asked)
            return false;
        return !States(figure, asked) && States(figure, question.OtherExtents);
    }

    private static bool States(Figure figure, IReadOnlyList<string> names) => figure.Own.HoldsAny(names) || figure.Lead.HoldsAny(names);

    /// <summary>Whether the figure is that of one industry or place where the question asks for all of the country, or is limited (对外, 新增) where the question asks for the total.</summary>
    private static bool IsOfPart(FigureQuestion question, Figure figure) =>
        question.Totals.Count > 0 && figure.Title.HoldsAny(question.UnaskedLimits)
        || question.AsksForCountry && figure.Values.Whole is null && figure.About.Any(thing => thing.Kinds.Count > 0 && !thing.Forms.Any(question.Extent!.Contains)) && FigureEvidence.IsForeign(question, figure);

    /// <summary>Whether what the question counts only describes what the figure counts: 企业 in 企业技术中心, 职工 in 职工医疗保险.</summary>
    private static bool CountsOtherThings(FigureQuestion question, Figure figure)
    {
        if (question.Counted is not { IsInherited: false, IsVerb: false, Form.Length: > 1 } counted)
            return false;
        // 多少公里高速公路 asks for what is measured of them, whatever that is called.
        if (figure.Values is { Unit: { } unit } && Measure().IsMatch(unit) && WordForms.Plain(figure.Values.Subject) == counted.Form)
            return false;
        var at = figure.Title.LastIndexOf(counted.Form, StringComparison.Ordinal);
        if (at < 0)
            return figure.SharesClause && counted.CoverageIn(figure.Title) == 0 && counted.CoverageIn(figure.ClauseForm) > 0 && ClauseReader.Nearness(figure, question) == 0;
        var behind = Count().Replace(figure.Title[(at + counted.Form.Length)..], "");
        return behind.Length > 1 && !question.Frame.Form.Contains(behind, StringComparison.Ordinal) && !Joints.Contains(behind[0], StringComparison.Ordinal) && !counted.Form.EndsWith(behind, StringComparison.Ordinal)
            && !IsAskedFor(behind, counted, question);
    }

    /// <summary>A unit that measures and does not count.</summary>
    [GeneratedRegex("[里米吨亩顷斤瓦时升]$")]
    private static partial Regex Measure();

    private static bool IsAskedFor(string behind, ContentWord counted, FigureQuestion question) =>
        question.Frame.Words.Any(word => (word.IsInherited || word.Start > counted.Start) && (behind.Contains(word.Core, StringComparison.Ordinal) || behind.HoldsAny(word.Alternatives)));

    /// <summary>Whether what the question counts is what the figure counts by its name, and not what that stands in: 服务区 of 建成充电桩的服务区数量.</summary>
    public static bool CountsTheVery(FigureQuestion question, Figure figure) =>
        question.Counted is { Form.Length: > 1 } counted && Count().Replace(figure.Title, "").EndsWith(counted.Form, StringComparison.Ordinal);

    /// <summary>What it costs that the figure's name joins things of which the question names one side only: 国家和省级集采药品 where 国家集采 is asked for.</summary>
    public static double JoinedCostOf(FigureQuestion question, Figure figure)
    {
        var title = figure.Title;
        for (var at = title.AsSpan().IndexOfAny(Joints); at >= 0 && at + 1 + Beside <= title.Length;)
        {
            if (at >= Beside && IsNamed(question.Frame, title[(at - Beside)..at]) != IsNamed(question.Frame, title[(at + 1)..(at + 1 + Beside)]))
                return JoinedCost;
            var next = title.AsSpan(at + 1).IndexOfAny(Joints);
            at = next < 0 ? title.Length : at + 1 + next;
        }

        return 0;
    }

    private static bool IsNamed(QuestionFrame frame, string piece) =>
        frame.Form.Contains(piece, StringComparison.Ordinal) || frame.Words.Any(word => word.Form.Contains(piece, StringComparison.Ordinal) || word.Alternatives.Any(other => other.Contains(piece, StringComparison.Ordinal)));

    /// <summary>What an indicator's name has behind the thing counted.</summary>
    [GeneratedRegex("(总)?(数量|个数|家数|数|总量|总额|规模|占比|人次|额|量)$")]
    private static partial Regex Count();

    [GeneratedRegex("(占比?|相当于)[^，]{0,6}$")]
    private static partial Regex ShareOf();
}

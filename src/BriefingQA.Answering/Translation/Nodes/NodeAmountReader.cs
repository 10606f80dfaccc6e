using BriefingQA.Answering.Linking;
using BriefingQA.Graph.Schema;

namespace BriefingQA.Answering.Translation.Nodes;

/// <summary>Reads the numbers and times of a question as bounds of properties, or as how many of an order are wanted.</summary>
internal sealed class NodeAmountReader(NodeJoins joins, TagSequence tags, NodeDraft draft, SchemaVocabulary vocabulary)
{
    public void Read()
    {
        for (var i = 0; i < tags.Count; i++)
        {
            if (tags.IsUsed(i) || tags[i].Amount is not { } amount || tags[i].Values.Count > 0 && (tags.HasPropertyBeside(i) || BoundedBeside(i, i, amount) is null))
                continue;
            tags.Use(i);
            var last = i;
            (amount, var first) = WithOperator(i, amount, ref last);
            if (i + 1 < tags.Count && Range(ref last, amount) is { } range)
                amount = range;
            if (last + 1 < tags.Count && tags[last + 1].Cue == Cue.Between)
                last++;
            if (amount.IsCount && amount.Operator == "=" && IsTop(first, last))
            {
                draft.Top = (int)amount.Value;
                continue;
            }

            if (BoundedBeside(first, last, amount) is var (at, owner, property, path) && path is not null)
            {
                tags.Use(at);
                Bound(owner, property, path, amount);
            }
            else if (Fitting(amount, last) is var (fittingOwner, fitting, fittingPath))
            {
                Bound(fittingOwner, fitting, fittingPath, amount);
                draft.Cost += ReadingCosts.UnnamedProperty;
            }
            else if (!(amount.IsCount && amount.Operator == "="))
            {
                draft.Cost += ReadingCosts.UnplacedValue;
            }
        }
    }

    private void Bound(NodeType owner, PropertyType property, IReadOnlyList<PathStep> path, Amount amount)
    {
        joins.Walk(path);
        if (tags.IsYesNo && draft.Named.Count > 0 && owner == joins.Type && draft.Claim is null)
        {
            draft.Claim = amount;
            draft.Measure = property;
            draft.Asked.Add(property);
            return;
        }

        draft.Filters.Add(new NodeFilter(path, owner, property.Name, FilterKind.Amount) { Amount = amount, Unit = property.Unit });
    }

    /// <summary>The comparators beside an amount: 大于 before it, 以上 behind it.</summary>
    private (Amount Amount, int First) WithOperator(int i, Amount amount, ref int last)
    {
        var first = i;
        if (i > 0 && tags[i - 1].Cue == Cue.Comparator && !tags.IsUsed(i - 1) && tags.Near(i - 1, i))
        {
            tags.Use(i - 1);
            first = i - 1;
            amount = amount with { Operator = tags[i - 1].Operator! };
            if (first > 0 && tags[first - 1].Cue == Cue.None && tags.Touch(first - 1, first))
            {
                tags.Use(--first);
                amount = amount with { Operator = Opposite(amount.Operator) };
            }
        }
        else if (i + 1 < tags.Count && tags[i + 1].Cue == Cue.Comparator && tags.Near(i, i + 1))
        {
            tags.Use(i + 1);
            last = i + 1;
            amount = amount with { Operator = tags[i + 1].Operator! };
        }

        return (amount, first);
    }

    private static string Opposite(string comparison) => comparison switch { ">" => "<=", ">=" => "<", "<" => ">=", "<=" => ">", _ => comparison };

    /// <summary>Both ends of 600到1000之间.</summary>
    private Amount? Range(ref int last, Amount lower)
    {
        var next = last + 1;
        if (next >= tags.Count || tags[next].Amount is not { } upper || upper.IsTime != lower.IsTime)
            return null;
        var between = tags.Frame.Form[tags[last].End..tags[next].Start];
        if (!(between.Length == 0 && tags.Frame.Form[tags[next].Start] is '到' or '至') && between is not ("到" or "至" or "和" or "与" or "-" or "~" or "—" or "——" or "and" or "to" or "～"))
            return null;
        tags.Use(next);
        last = next;
        return upper.IsTime ? lower with { To = upper.To, Operator = "=", Upper = upper.Value }
            : lower with { Value = upper.Scaled && !lower.Scaled && lower.Value < 1000 && upper.Value >= 10000 ? lower.Value * ScaleOf(upper.Value) : lower.Value, Upper = upper.Value, Unit = upper.Unit, Operator = "=", IsCount = false };
    }

    private static double ScaleOf(double value) => value >= 1e8 ? 1e8 : 1e4;

    /// <summary>The property next to an amount that can be held against it, itself perhaps behind the sign of a list: 床位 in 床位超过400张.</summary>
    private (int At, NodeType Owner, PropertyType Property, IReadOnlyList<PathStep>? Path)? BoundedBeside(int first, int last, Amount amount)
    {
        foreach (var at in new[] { first - 1, last + 1 })
        {
            if (at < 0 || at >= tags.Count || tags.IsUsed(at) || !tags[at].IsProperty || !tags.Near(Math.Min(at, last), Math.Max(at, first)) && !tags.Near(at < first ? at : last, at < first ? first : at))
                continue;
            if (joins.OwnerOf(at, precedes: true, Math.Max(at, last)) is var (owner, property, path) && Fits(property, amount))
                return (at, owner, property, path);
        }

        return null;
    }

    private bool Fits(PropertyType property, Amount amount) => amount.IsTime
        ? property.Type == "date" || IsYear(property) || property.Type == "string" && vocabulary.IsOf(property, "date")
        : SchemaVocabulary.IsNumber(property) && UnitsFit(property.Unit, amount.Unit);

    private bool IsYear(PropertyType property) => property.Type is "integer" or "string" && (vocabulary.IsOf(property, "year") || vocabulary.IsOf(property, "fiscal year") || vocabulary.IsOf(property, "founded") || vocabulary.IsOf(property, "built") || property.Unit == "年");

    private static bool UnitsFit(string? own, string unit)
    {
        if (string.IsNullOrEmpty(own) || unit.Length == 0)
            return true;
        var plain = UnitKinds.WithoutScale(own);
        return plain == unit || plain.EndsWith(unit, StringComparison.Ordinal) || unit.EndsWith(plain, StringComparison.Ordinal)
            || "个家所座名位人册张辆条台套件项间".Contains(plain[0]) && "个家所座名位人册张辆条台套件项间".Contains(unit[0]);
    }

    /// <summary>Where no property is named, the one whose unit or sort is that of the amount: 5元以下的线路, 2024年的项目.</summary>
    private (NodeType Owner, PropertyType Property, IReadOnlyList<PathStep> Path)? Fitting(Amount amount, int last)
    {
        var following = last + 1 < tags.Count && tags.Near(last, last + 1) ? tags[last + 1].Labels.Select(meaning => meaning.Node!) : [];
        foreach (var owner in following.Where(node => node != joins.Type).Prepend(joins.Type))
        {
            if (joins.PathTo(owner.Label) is not { } path)
                continue;
            var candidates = owner.Properties.Values.Where(property => amount.IsTime ? Fits(property, amount)
                : SchemaVocabulary.IsNumber(property) && property.Unit is { Length: > 0 } unit && amount.Unit.Length > 0 && UnitKinds.WithoutScale(unit) == amount.Unit).ToList();
            if (amount.IsTime && candidates.Where(IsYear).ToList() is [var year, ..] && amount.From!.Value.Month == 1)
                return (owner, year, path);
            if (candidates.Count == 1 || amount.IsTime && candidates.Count > 1)
                return (owner, candidates[0], path);
        }

        return null;
    }

    /// <summary>Whether a small number says how many of an order are wanted: 最高的三个, 前五名, 三个最大的.</summary>
    private bool IsTop(int first, int last)
    {
        for (var distance = 1; distance <= 3; distance++)
            foreach (var at in new[] { first - distance, last + distance })
                if (at >= 0 && at < tags.Count && (tags[at].Cue == Cue.Top || tags[at] is { Cue: Cue.Adjective } tag && tags.IsSuperlative(tag)))
                {
                    if (tags[at].Cue == Cue.Top)
                    {
                        tags.Use(at);
                        draft.IsRanked = true;
                    }

                    return true;
                }

        return draft.IsRanked = tags.Frame.Form[tags[first].Start] == '前';
    }
}

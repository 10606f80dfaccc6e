using BriefingQA.Answering.Linking;
using BriefingQA.Graph.Schema;

namespace BriefingQA.Answering.Translation.Nodes;

/// <content>Numbers and times: what they bound.</content>
internal sealed partial class NodeInterpreter
{
    private void ReadAmounts()
    {
        for (var i = 0; i < tags.Count; i++)
        {
            if (_used[i] || tags[i].Amount is not { } amount || tags[i].Values.Count > 0 && (IsValueBeside(i) || BoundedBeside(i, i, amount) is null))
                continue;
            _used[i] = true;
            var last = i;
            (amount, var first) = WithOperator(i, amount, ref last);
            if (i + 1 < tags.Count && Range(ref last, amount) is { } range)
                amount = range;
            if (last + 1 < tags.Count && tags[last + 1].Cue == Cue.Between)
                last++;
            if (amount.IsCount && amount.Operator == "=" && IsTop(first, last))
            {
                _top = (int)amount.Value;
                continue;
            }

            if (BoundedBeside(first, last, amount) is var (at, owner, property, path) && path is not null)
            {
                _used[at] = true;
                Bound(owner, property, path, amount);
            }
            else if (Fitting(amount, last) is var (fittingOwner, fitting, fittingPath))
            {
                Bound(fittingOwner, fitting, fittingPath, amount);
                _cost += 0.3;
            }
            else if (!(amount.IsCount && amount.Operator == "="))
            {
                _cost += AmountCost;
            }
        }
    }

    private void Bound(NodeType owner, PropertyType property, IReadOnlyList<PathStep> path, Amount amount)
    {
        Walk(path);
        if (IsYesNo && _named.Count > 0 && owner == type && _claim is null)
        {
            _claim = amount;
            _measure = property;
            _asked.Add(property);
            return;
        }

        _filters.Add(new NodeFilter(path, owner, property.Name, FilterKind.Amount) { Amount = amount, Unit = property.Unit });
    }

    /// <summary>The comparators beside an amount: 大于 before it, 以上 behind it.</summary>
    private (Amount Amount, int First) WithOperator(int i, Amount amount, ref int last)
    {
        var first = i;
        if (i > 0 && tags[i - 1].Cue == Cue.Comparator && !_used[i - 1] && Near(i - 1, i))
        {
            _used[i - 1] = true;
            first = i - 1;
            amount = amount with { Operator = tags[i - 1].Operator! };
            if (first > 0 && tags[first - 1].Cue == Cue.None && Touch(first - 1, first))
            {
                _used[--first] = true;
                amount = amount with { Operator = Opposite(amount.Operator) };
            }
        }
        else if (i + 1 < tags.Count && tags[i + 1].Cue == Cue.Comparator && Near(i, i + 1))
        {
            _used[i + 1] = true;
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
        var between = frame.Form[tags[last].End..tags[next].Start];
        if (!(between.Length == 0 && frame.Form[tags[next].Start] is '到' or '至') && between is not ("到" or "至" or "和" or "与" or "-" or "~" or "—" or "——" or "and" or "to" or "～"))
            return null;
        _used[next] = true;
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
            if (at < 0 || at >= tags.Count || _used[at] || !tags[at].IsProperty || !Near(Math.Min(at, last), Math.Max(at, first)) && !Near(at < first ? at : last, at < first ? first : at))
                continue;
            if (OwnerOf(at, precedes: true, Math.Max(at, last)) is var (owner, property, path) && Fits(property, amount))
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
        var following = last + 1 < tags.Count && Near(last, last + 1) ? tags[last + 1].Meanings.Where(meaning => meaning.IsLabel).Select(meaning => meaning.Node!) : [];
        foreach (var owner in following.Where(node => node != type).Prepend(type))
        {
            if (PathTo(owner.Label) is not { } path)
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
                if (at >= 0 && at < tags.Count && (tags[at].Cue == Cue.Top || tags[at] is { Cue: Cue.Adjective } tag && IsSuperlative(tag)))
                {
                    if (tags[at].Cue == Cue.Top)
                        _ranked = _used[at] = true;
                    return true;
                }

        return _ranked = frame.Form[tags[first].Start] == '前';
    }

    private bool IsSuperlative(NodeTag tag) => frame.Form[tag.Start] == '最' || frame.Form.AsSpan(tag.Start, tag.End - tag.Start) is var word && (word.EndsWith("est", StringComparison.Ordinal) || word.StartsWith("most", StringComparison.Ordinal) || word is "least" or "first");
}

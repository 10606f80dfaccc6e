using BriefingQA.Answering.Questions;

namespace BriefingQA.Answering.Linking;

/// <summary>Finds named nodes by a name, an alias, or a part of one; whole names first, then the shortest.</summary>
internal static class EntityFinder
{
    public static IReadOnlyList<NamedThing> Find(GraphIndex index, string name, int limit)
    {
        var form = WordForms.Plain(name);
        if (form.Length == 0)
            return [];
        return [.. index.Names.Find(form)
            .Concat(index.ThingsHolding(form).OrderBy(thing => thing.Name.Length))
            .Concat(index.Names.Within(form).OrderByDescending(thing => thing.Name.Length))
            .Distinct().Take(limit)];
    }
}

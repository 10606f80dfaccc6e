using BriefingQA.Language.Lexicons;

namespace BriefingQA.Language.Mentions.Names;

/// <summary>Finds organizations by the post that stands behind them: 某某大学校长, 发展规划司司长.</summary>
internal sealed class PostedOrganizations(Lexicon lexicon, OrganizationParts parts)
{
    private readonly OrganizationLexicon _words = lexicon.Organizations;
    private readonly PersonNameReader _persons = new(lexicon.Persons);

    /// <summary>某某大学校长: before a post with a name behind, what ends as bodies do is one whatever its name begins with.</summary>
    public void FindBodies(NameContext context)
    {
        var text = context.Text;
        for (var at = 2; at < text.Length; at++)
        {
            if (lexicon.Persons.Posts.MatchLength(text, at) is not (>= 2 and var post) || context.Overlaps(at - 1, at, NameKind.Organization) || !PersonFollows(text, at + post))
                continue;
            var isBody = _words.Bodies.MatchLengthBefore(text.AsSpan(0, at), at) >= 2 || _words.Posted.MatchLengthBefore(text.AsSpan(0, at), at) > 0;
            if (!isBody && _words.Parts.MatchLengthBefore(text.AsSpan(0, at), at) == 0)
                continue;
            var start = parts.PartStart(context, context.TokenAt(at - 1).Start);
            // 某部某局局长甲、某管理局局长: of the same ministry, as the later parts are.
            if (text[at - 1] is '司' or '局' or '厅' && text[at - 2] != '公' && _words.Beginnings.MatchLength(text, start) == 0 && lexicon.Regions.Names.MatchLength(text, start) == 0 && _words.Levels.MatchLength(text, start) == 0 && MinistryOf(context, start) is not null)
                continue;
            // 某部发言人、某研究室主任: a part of the body whose post stands before.
            if (!isBody && at - start >= 3 && start > 1 && text[start - 1] == '、' && lexicon.Persons.Posts.MatchLengthBefore(text, start - 1) > 0 && MinistryOf(context, start) is { } whole)
            {
                context.Add(start, at, NameKind.Organization, whole + text[start..at]);
                continue;
            }

            // 某水科院 of a country or a region is one as well.
            if (at - start >= 4 && (isBody || _words.Beginnings.MatchLength(text, start) > 0 || lexicon.Regions.Names.MatchLength(text, start) > 0))
                parts.AddBody(context, start, at);
        }
    }

    /// <summary>发展规划司司长: a 司 or 厅 that stands without its ministry.</summary>
    public void FindParts(NameContext context)
    {
        var text = context.Text;
        for (var at = 2; at < text.Length; at++)
        {
            if (text[at] is not ('司' or '厅' or '局') || text[at - 1] == '公' || lexicon.Persons.Posts.MatchLength(text, at + 1) == 0 && !(text[at] == '司' && PersonWithPostFollows(text, at + 1)) || context.Overlaps(at, at + 1, NameKind.Organization))
                continue;
            var start = parts.PartStart(context, at);
            if (at - start >= 2 && !parts.HoldsVague(text[start..(at + 1)]))
                context.Add(start, at + 1, NameKind.Organization, MinistryOf(context, start) + text[start..(at + 1)]);
        }
    }

    private bool PersonFollows(string text, int at)
    {
        if (at < text.Length && text[at] == ' ')
            at++;
        return _persons.LengthAt(text, at) > 0 || at + 1 < text.Length && text[at] is '、' or '兼' && lexicon.Persons.Posts.MatchLength(text, at + 1) > 0;
    }

    /// <summary>某司王丽司长, 某司的王丽司长</summary>
    private bool PersonWithPostFollows(string text, int at)
    {
        if (at < text.Length && text[at] is ' ' or '的')
            at++;
        return _persons.LengthAt(text, at) is > 0 and var name && lexicon.Persons.Posts.MatchLength(text, at + name) >= 2;
    }

    /// <summary>某部某司司长甲、某司副司长乙: the later 司 belongs to the same ministry, which the list does not repeat.</summary>
    private string? MinistryOf(NameContext context, int start)
    {
        var last = context.Names.FindLast(name => name.Kind == NameKind.Organization && name.End <= start);
        if (last is null || context.Text.AsSpan(last.End, start - last.End).ContainsAny('。', '：', '！') || !HasPost(context.Text, last.End, start))
            return null;
        return _words.Named.TryMatch(last.Name, 0, out _, out var ministry) ? ministry : null;
    }

    private bool HasPost(string text, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (lexicon.Persons.Posts.MatchLength(text, at) >= 2)
                return true;
        }

        return false;
    }
}

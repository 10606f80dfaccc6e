using BriefingQA.Language.Lexicons;

namespace BriefingQA.Language.Mentions.Names;

/// <summary>Finds provinces, cities, countries and larger areas.</summary>
internal sealed class RegionRecognizer(RegionLexicon regions)
{
    public void Find(NameContext context)
    {
        for (var at = 0; at < context.Text.Length;)
        {
            if (regions.Names.TryMatch(context.Text, at, out var length, out var name) && (context.IsBoundary(at) || context.IsBoundary(at + length)) && !context.IsInTitle(at))
            {
                context.Add(at, at + length, NameKind.Region, name);
                at += length;
            }
            else
            {
                at++;
            }
        }
    }
}

using BriefingQA.Extraction.Facts;
using BriefingQA.Extraction.Rules.Grammar;
using BriefingQA.Language.Mentions;

namespace BriefingQA.Extraction.Rules;

/// <summary>Meetings and other things that took place.</summary>
internal static class EventRule
{
    public static IReadOnlyList<EventFact> Read(IReadOnlyList<Sentence> sentences) =>
    [
        .. Read(sentences, NameKind.Meeting),
        .. Read(sentences, NameKind.Event),
    ];

    private static IEnumerable<EventFact> Read(IReadOnlyList<Sentence> sentences, NameKind kind) =>
        NameGroup.Of(sentences, kind).Select(group => new EventFact(
            FactId.Of("Event", group.Name), group.Name, group.Aliases, group.Evidence, kind == NameKind.Meeting, NamePeriod.Of(group),
            group.First(mention => mention.Organization), null));
}

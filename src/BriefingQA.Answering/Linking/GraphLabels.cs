namespace BriefingQA.Answering.Linking;

/// <summary>The labels and relationship types by which every answer finds its evidence. A graph without them is answered from its schema alone.</summary>
internal static class GraphLabels
{
    public const string Briefing = "Briefing";
    public const string Section = "Section";
    public const string Exchange = "Exchange";
    public const string Statement = "Statement";
    public const string Person = "Person";
    public const string Organization = "Organization";
    public const string Subject = "Subject";
    public const string Event = "Event";
    public const string Region = "Region";
    public const string Indicator = "Indicator";
    public const string Measure = "Measure";

    public const string HasStatement = "HAS_STATEMENT";
    public const string HasExchange = "HAS_EXCHANGE";
    public const string HasSection = "HAS_SECTION";
    public const string SpokenBy = "SPOKEN_BY";
    public const string StatedIn = "STATED_IN";
    public const string AnsweredBy = "ANSWERED_BY";
    public const string AttendedBy = "ATTENDED_BY";
    public const string HostedBy = "HOSTED_BY";
    public const string MemberOf = "MEMBER_OF";
    public const string RespondsTo = "RESPONDS_TO";
}

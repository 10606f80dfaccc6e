namespace BriefingQA.Language.Mentions;

/// <summary>What sort of thing a name names.</summary>
public enum NameKind
{
    Person,
    Organization,
    Program,
    Platform,
    Policy,
    Event,
    Meeting,
    Industry,
    Region,
    Indicator,
}

namespace BriefingQA.Language.Documents;

internal enum TurnKind
{
    /// <summary>记者：, 问：, 某报记者：</summary>
    Question,

    /// <summary>答：, 有关负责人：</summary>
    UnnamedAnswer,

    /// <summary>王丽：, 某部新闻发言人王丽：</summary>
    Person,

    /// <summary>主持人：</summary>
    Host,
}

/// <summary>The mark at the start of a turn that says who speaks.</summary>
/// <param name="Name">Of a person; of others the label itself.</param>
/// <param name="End">Offset behind the label and its colon.</param>
internal sealed record TurnLabel(TurnKind Kind, string Name, int End);

namespace BriefingQA.LanguageModels;

/// <summary>Why a model did not reply.</summary>
public enum ModelFault
{
    /// <summary>No connection, or one that ended before the reply did.</summary>
    Unreachable,
    TimedOut,

    /// <summary>429 after all repetitions.</summary>
    Busy,

    /// <summary>5xx after all repetitions.</summary>
    Failed,

    /// <summary>401 or 403: the key is missing or wrong.</summary>
    KeyRefused,

    /// <summary>Any other 4xx. For example, the server does not know the model.</summary>
    Refused,

    /// <summary>The reply is not what the protocol says.</summary>
    Malformed,

    /// <summary>Too many requests failed shortly before; none was sent.</summary>
    CircuitOpen,

    /// <summary>The token budget is spent; none was sent.</summary>
    BudgetSpent,
}

using System.ClientModel;
using Polly.CircuitBreaker;

namespace BriefingQA.LanguageModels;

/// <summary>What the exceptions of the client, the transport and the network mean.</summary>
internal static class ModelFailures
{
    public static ModelException Describe(Exception exception, ModelSettings settings)
    {
        var server = settings.Endpoint!.GetLeftPart(UriPartial.Authority);
        return Cause(exception) switch
        {
            BrokenCircuitException => Fault(ModelFault.CircuitOpen, $"Most requests to {server} failed; it is left alone for {settings.BreakDuration.TotalSeconds} s."),
            OperationCanceledException => Fault(ModelFault.TimedOut, $"No reply from {server} within {settings.Timeout.TotalSeconds} s."),
            ClientResultException { Status: 429 } => Fault(ModelFault.Busy, $"{server} says that it is asked too often (429)."),
            ClientResultException { Status: 401 or 403 } refused => Fault(ModelFault.KeyRefused, $"{server} does not accept the key ({refused.Status}); set Model__Key."),
            ClientResultException { Status: >= 500 } failed => Fault(ModelFault.Failed, $"{server} failed ({failed.Status})."),
            ClientResultException { Status: >= 400 } refused => Fault(ModelFault.Refused, $"{server} refused the request ({refused.Status}); does it serve '{settings.Name}'?"),
            HttpRequestException or IOException or ClientResultException { Status: 0 } => Fault(ModelFault.Unreachable, $"{server} cannot be reached, or ended the connection."),
            _ => Fault(ModelFault.Malformed, $"{server} sent a reply that is not of OpenAI's protocol."),
        };

        ModelException Fault(ModelFault fault, string message) => new(fault, message, exception);
    }

    /// <summary>The exception within those of the client that tells most.</summary>
    private static Exception Cause(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
            if (cause is BrokenCircuitException or HttpRequestException or IOException or OperationCanceledException)
                return cause;
        return exception is AggregateException { InnerException: { } inner } ? inner : exception;
    }
}

using System.Text.Json;
using BriefingQA.Cypher;
using BriefingQA.Graph;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace BriefingQA.Api;

/// <summary>Answers what went wrong as RFC 9457 problem details.</summary>
internal sealed class ProblemExceptionHandler(IProblemDetailsService problems) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var problem = Describe(exception);
        httpContext.Response.StatusCode = problem.Status ?? StatusCodes.Status500InternalServerError;
        return await problems.TryWriteAsync(new ProblemDetailsContext { HttpContext = httpContext, ProblemDetails = problem, Exception = exception });
    }

    public static ProblemDetails Describe(Exception exception) => exception switch
    {
        InvalidFieldException invalid => new HttpValidationProblemDetails(new Dictionary<string, string[]> { [invalid.Field] = [invalid.Requirement] })
        {
            Status = StatusCodes.Status400BadRequest,
            Title = "A field of the request is invalid.",
            Detail = invalid.Message,
        },
        BadHttpRequestException bad => Problem(bad.StatusCode, "The request cannot be read.", (bad.InnerException as JsonException ?? (Exception)bad).Message),
        JsonException json => Problem(StatusCodes.Status400BadRequest, "The request is not valid JSON.", json.Message),
        CypherSyntaxException syntax => Problem(
            StatusCodes.Status400BadRequest, "The query is not valid Cypher.", syntax.Message, ("position", syntax.Position), ("code", syntax.Detail)),
        CypherRuntimeException runtime => Problem(
            StatusCodes.Status400BadRequest, "The query failed.", runtime.Message, ("code", $"{runtime.Type}.{runtime.Detail}")),
        GraphDatabaseException { Code: GraphDatabaseException.AccessMode } access => Problem(
            StatusCodes.Status403Forbidden, "Only queries that read are allowed.", access.Message, ("code", access.Code)),
        GraphDatabaseException database => Problem(
            StatusCodes.Status503ServiceUnavailable, "The graph database is not available.", database.Message, ("code", database.Code)),
        _ => Problem(StatusCodes.Status500InternalServerError, "The service failed.", "An unexpected error was logged."),
    };

    private static ProblemDetails Problem(int status, string title, string detail, params ReadOnlySpan<(string Name, object Value)> extensions)
    {
        var problem = new ProblemDetails { Status = status, Title = title, Detail = detail };
        foreach (var (name, value) in extensions)
            problem.Extensions[name] = value;
        return problem;
    }
}

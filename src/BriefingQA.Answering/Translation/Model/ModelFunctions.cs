using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;
using FunctionCallContent = Microsoft.Extensions.AI.FunctionCallContent;
using FunctionResultContent = Microsoft.Extensions.AI.FunctionResultContent;

namespace BriefingQA.Answering.Translation.Model;

/// <summary>The functions of a question as a Semantic Kernel plugin, offered until they have been called so many times.</summary>
internal sealed class ModelFunctions(GraphTools tools, int limit)
{
    private readonly Kernel _kernel = new();
    private readonly KernelPlugin _plugin = KernelPluginFactory.CreateFromObject(tools, "graph");
    private int _called;

    public bool MayCall => _called < limit;

    /// <summary>None any more when the limit is reached, so that the model must answer.</summary>
    public IReadOnlyList<AITool> Offered => MayCall ? [.. _plugin] : [];

    /// <returns>The message that brings the model what its calls gave; a call beyond the limit gives an error.</returns>
    public async Task<ChatMessage> CallAsync(IReadOnlyList<FunctionCallContent> calls, CancellationToken cancellationToken)
    {
        var results = new List<AIContent>();
        foreach (var call in calls)
            results.Add(new FunctionResultContent(call.CallId, _called++ < limit ? await CallAsync(call, cancellationToken) : "error: no more calls; answer now"));
        return new ChatMessage(ChatRole.Tool, results);
    }

    private async Task<string> CallAsync(FunctionCallContent call, CancellationToken cancellationToken)
    {
        // A model is told the name with the plugin before it; some leave that out.
        if (_plugin.FirstOrDefault(known => call.Name == ((AIFunction)known).Name || call.Name == known.Name || call.Name == $"{_plugin.Name}_{known.Name}") is not { } function)
            return $"error: there is no function '{call.Name}'; there are {string.Join(", ", _plugin.Select(known => known.Name))}";
        try
        {
            var result = await function.InvokeAsync(_kernel, new KernelArguments(call.Arguments ?? new Dictionary<string, object?>()), cancellationToken);
            return result.GetValue<string>() ?? "";
        }
        catch (Exception exception) when (exception is KernelException or ArgumentException or InvalidCastException)
        {
            return $"error: {exception.Message}";
        }
    }
}

using BriefingQA.Answering.Questions;
using BriefingQA.LanguageModels;
using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;

namespace BriefingQA.Answering.Translation.Model;

/// <summary>What a model is sent: the prompts of <c>prompts/</c> filled with the slice of the schema, the examples and the parameters of one question.</summary>
internal sealed class ModelPrompts
{
    /// <summary>Of the first request, in tokens, as estimated. What is sent back with an error, or comes from functions, has room up to 2,000.</summary>
    private const int Limit = 1_650;

    private const int ForExamples = 400, ForSchema = 480, LeastSchema = 120;

    /// <summary>What the descriptions of the functions take.</summary>
    private const int ForFunctions = 240;

    /// <summary>Without so much room left, functions are not offered.</summary>
    private const int RoomForFunctions = 300;

    private static readonly KernelPromptTemplateFactory Templates = new() { AllowDangerouslySetContent = true }; // sent as text, never read as a prompt of several roles

    private readonly Kernel _kernel;
    private readonly IPromptTemplate _translate, _phrase;
    private readonly int _translateLength;
    private readonly SchemaSlice _schema;
    private readonly NearestExamples _examples;

    public ModelPrompts(PromptFolder folder, Kernel kernel, SchemaSlice schema, Func<IEnumerable<PromptExample>, NearestExamples> examples)
    {
        _kernel = kernel;
        _schema = schema;
        _examples = examples(folder.ReadExamples("translate.examples.yaml"));
        var translate = folder.Read("translate.system.md");
        _translateLength = TokenEstimate.Of(translate.Text);
        _translate = Template(translate);
        _phrase = Template(folder.Read("phrase.system.md"));
    }

    public async Task<TranslatePrompt> TranslateAsync(QuestionContext context, LinkedValues linked, CancellationToken cancellationToken)
    {
        var fence = new Fence();
        var question = fence.Around(context.Frame.Text);
        var parameters = linked.Describe();
        // Rare characters take two tokens and more.
        var rest = Limit - _translateLength - TokenEstimate.Of(question) - (context.Frame.Text.Length * 3 / 4) - TokenEstimate.Of(parameters);
        var hasRoom = rest - ForFunctions >= RoomForFunctions;
        if (hasRoom)
            rest -= ForFunctions;
        var schema = _schema.For(context.Frame, Math.Clamp(rest - (ForExamples / 2), LeastSchema, ForSchema));
        var examples = _examples.For(context, linked, Math.Clamp(rest - TokenEstimate.Of(schema), 0, ForExamples));
        return new TranslatePrompt(
            await SystemAsync(string.Join("\n\n", examples.Select(example => $"{example.Question}\n```cypher\n{example.Cypher}\n```"))),
            await SystemAsync("(none)"),
            new ChatMessage(ChatRole.User, question),
            hasRoom);

        async Task<ChatMessage> SystemAsync(string shown) => new(ChatRole.System, await RenderAsync(
            _translate, cancellationToken, ("tag", fence.Tag), ("schema", schema), ("parameters", parameters), ("examples", shown)));
    }

    public async Task<List<ChatMessage>> PhraseAsync(QuestionFrame frame, string rows, CancellationToken cancellationToken)
    {
        var fence = new Fence();
        var system = await RenderAsync(_phrase, cancellationToken, ("tag", fence.Tag));
        return [new ChatMessage(ChatRole.System, system), new ChatMessage(ChatRole.User, $"问题：\n{fence.Around(frame.Text)}\n结果：\n{fence.Around(rows)}")];
    }

    private Task<string> RenderAsync(IPromptTemplate template, CancellationToken cancellationToken, params IEnumerable<(string Name, string Value)> values) =>
        template.RenderAsync(_kernel, new KernelArguments(values.ToDictionary(value => value.Name, object? (value) => value.Value)), cancellationToken);

    private static IPromptTemplate Template(Prompt prompt) => Templates.Create(new PromptTemplateConfig(prompt.Text) { Name = Path.GetFileNameWithoutExtension(prompt.Name).Replace('.', '_') });
}

using BriefingQA.Answering.Questions;
using BriefingQA.LanguageModels;
using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;

namespace BriefingQA.Answering.Translation.Model;

/// <summary>What a model is sent: the prompts of <c>prompts/</c> filled with the slice of the schema, the examples and the parameters of one question.</summary>
internal sealed class ModelPrompts
{
    /// <summary>Of one request, in tokens, as estimated. A query sent back with its error comes on top; both stay below 2,000.</summary>
    public const int Limit = 1_600;

    private const int ForExamples = 420, ForSchema = 520;

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

    public async Task<List<ChatMessage>> TranslateAsync(QuestionContext context, LinkedValues linked, CancellationToken cancellationToken)
    {
        var fence = new Fence();
        var question = fence.Around(context.Frame.Text);
        var parameters = linked.Describe();
        var rest = Limit - _translateLength - TokenEstimate.Of(question) - TokenEstimate.Of(parameters);
        var schema = _schema.For(context.Frame, Math.Clamp(rest - ForExamples / 2, 200, ForSchema));
        var examples = _examples.For(context, linked, Math.Clamp(rest - TokenEstimate.Of(schema), 0, ForExamples));
        var system = await RenderAsync(_translate, cancellationToken,
            ("tag", fence.Tag),
            ("schema", schema),
            ("parameters", parameters),
            ("examples", string.Join("\n\n", examples.Select(example => $"{example.Question}\n```cypher\n{example.Cypher}\n```"))));
        return [new ChatMessage(ChatRole.System, system), new ChatMessage(ChatRole.User, question)];
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

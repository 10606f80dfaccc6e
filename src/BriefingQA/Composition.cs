using BriefingQA.Answering;
using BriefingQA.Extraction;
using BriefingQA.Extraction.Loading;
using BriefingQA.Extraction.Proposals;
using BriefingQA.Graph;
using BriefingQA.Graph.Schema;
using BriefingQA.Language.Lexicons;
using BriefingQA.Language.Mentions;
using BriefingQA.LanguageModels;

namespace BriefingQA;

/// <summary>Puts the rooms together, for the service and for the commands alike. Each is made when it is first asked for.</summary>
internal static class Composition
{
    public static IServiceCollection AddBriefingQA(this IServiceCollection services, ServiceSettings settings) => services
        .AddModel(settings)
        .AddSingleton(settings)
        .AddSingleton(TimeProvider.System)
        .AddSingleton(_ => SchemaFile.Load(settings.Schema))
        .AddSingleton(_ => Lexicon.Load(settings.LexiconFolder))
        .AddSingleton(provider => new TextAnalyzer(provider.GetRequiredService<Lexicon>()))
        .AddSingleton(_ => GraphDatabases.Open(settings.Database, settings.Reads))
        .AddSingleton<FactExtractor>()
        .AddSingleton<BriefingLoader>()
        .AddSingleton<BriefingIntake>()
        .AddSingleton<BriefingCatalog>()
        .AddSingleton<SeedBriefings>()
        .AddSingleton<FeedbackFile>()
        .AddSingleton<QuestionAnswerer>();

    /// <summary>Only where one is configured: nothing of it is loaded otherwise.</summary>
    private static IServiceCollection AddModel(this IServiceCollection services, ServiceSettings settings) => !settings.Model.IsConfigured ? services : services
        .AddSingleton(new PromptFolder(settings.PromptsFolder))
        .AddSingleton(provider => new LanguageModel(settings.Model, provider.GetRequiredService<TimeProvider>(), provider.GetService<ILoggerFactory>()))
        .AddSingleton<FactProposer>();

    public static ServiceProvider Provider(ServiceSettings settings) => new ServiceCollection().AddBriefingQA(settings).BuildServiceProvider();
}

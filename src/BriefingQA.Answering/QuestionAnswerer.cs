using BriefingQA.Answering.Answers;
using BriefingQA.Answering.Conversations;
using BriefingQA.Answering.English;
using BriefingQA.Answering.Linking;
using BriefingQA.Answering.Questions;
using BriefingQA.Answering.Translation;
using BriefingQA.Answering.Translation.Model;
using BriefingQA.Answering.Translation.Nodes;
using BriefingQA.Answering.Translation.YesNo;
using BriefingQA.Graph;
using BriefingQA.Graph.Schema;
using BriefingQA.Language.Lexicons;
using BriefingQA.Language.Mentions;
using BriefingQA.LanguageModels;

namespace BriefingQA.Answering;

/// <summary>Answers questions from a graph: question to frame, frame to Cypher, rows to answer. It knows the graph by its schema alone.</summary>
public sealed class QuestionAnswerer : IDisposable
{
    private readonly TimeProvider _time;
    private readonly GraphIndexCache _indexes;
    private readonly ConversationStore _conversations;
    private readonly QuestionReader _reader;
    private readonly FollowUpReader _followUps;
    private readonly DescriptionResolver _descriptions;
    private readonly SuggestionMaker _suggestions;
    private readonly QuestionSplitter _splitter;
    private readonly DraftCombiner _combiner;
    private readonly QuestionCleaner _cleaner;
    private readonly TypoRepairer _repairer;
    private readonly EnglishQuestions? _english;
    private readonly IReadOnlyList<ITranslator> _translators;
    private readonly LanguageModel? _model;
    private readonly ModelTranslator? _modelTranslator;

    /// <param name="lexicon">Its folder also holds the words of questions.</param>
    /// <exception cref="LexiconException">The words of questions are missing, or not of the expected shape.</exception>
    /// <exception cref="PromptException">There is a model, and a prompt is missing or not of the expected shape.</exception>
    public QuestionAnswerer(
        IGraphDatabase database, GraphSchema schema, Lexicon lexicon, TextAnalyzer analyzer, TimeProvider time, LanguageModel? model = null, PromptFolder? prompts = null)
    {
        var words = new QuestionLexicon(lexicon.Read("questions.yaml"));
        var terms = new TermLexicon(lexicon.Read("terms.yaml"));
        var characters = CharacterTables.Load(lexicon.Folder);
        _time = time;
        var forms = new WordForms(words.Synonyms, characters);
        _cleaner = new QuestionCleaner(characters);
        _repairer = new TypoRepairer(words, analyzer);
        var runner = new QueryRunner(database, new QueryValidator(schema));
        var matcher = new FigureMatcher(words);
        var posts = new PostFinder(words);
        var figureQuery = new FigureQuery(schema);
        var figures = new FigureTranslator(matcher, figureQuery, runner, new EarlierValue(matcher, figureQuery, runner, words));
        var operands = new OperandFigureFinder(matcher, words);
        var comparisons = new ComparisonTranslator(operands, new ListedFigureFinder(matcher, words), new EarlierComparison(matcher, figureQuery, runner, words), figureQuery, runner, words);
        var movements = new Movements(words, analyzer);
        var passages = new PassageQuery(runner);
        var properties = new PropertyTranslator(schema, forms, runner);
        _indexes = new GraphIndexCache(database, new GraphIndexReader(database, schema, forms, analyzer), time);
        _conversations = new ConversationStore(time);
        _reader = new QuestionReader(words, new Thesaurus(lexicon.Read("thesaurus.yaml"), forms), forms, analyzer);
        _followUps = new FollowUpReader(words);
        var speakers = new SpeakerFinder(words);
        _descriptions = new DescriptionResolver(words, forms, _reader, posts, matcher, speakers,
            schema.Nodes.GetValueOrDefault(GraphLabels.Person)?.Chinese ?? [], schema.Relationships.FirstOrDefault(relationship => relationship.Type == GraphLabels.HostedBy)?.Chinese ?? []);
        _suggestions = new SuggestionMaker();
        _splitter = new QuestionSplitter(words);
        _combiner = new DraftCombiner(new QueryCombiner(runner));
        var vocabulary = new SchemaVocabulary(schema, terms, forms);
        var nodes = new NodeReader(schema, vocabulary, terms, new NodeTagger(vocabulary, terms, words, forms));
        var holdsFigures = schema.Nodes.Values.Any(type => type.Figure is not null);
        _english = holdsFigures ? new EnglishQuestions(lexicon, characters, forms) : null;
        _translators = !holdsFigures ? [new NodeTranslator(nodes, runner, besideFigures: false)] :
        [
            new PostTranslator(posts, runner),
            new BriefingDayTranslator(schema, runner),
            new DefinitionTranslator(words, passages),
            new SpeechTranslator(posts, words, runner),
            new SpeakerTranslator(speakers, words, runner),
            new RelationTranslator(schema, forms, runner),
            new NodeTranslator(nodes, runner, besideFigures: true),
            properties,
            new YesNoTranslator(matcher, figures, operands, passages, properties, figureQuery, runner, movements, words),
            new RankTranslator(passages),
            new RemainderTranslator(figureQuery, runner, new UnitKinds(words)),
            new PremiseTranslator(matcher, figures, movements),
            figures,
            comparisons,
            new MeasureTranslator(schema, runner),
            new InventoryTranslator(schema, forms, runner),
            new ValueTranslator(matcher, words, runner),
            new SubjectListTranslator(matcher, figureQuery, runner),
            new EvidenceTranslator(matcher, passages, words),
        ];
        _model = model;
        if (model is not null)
            _modelTranslator = new ModelTranslator(
                model.Settings, prompts ?? throw new ArgumentNullException(nameof(prompts), "A model needs prompts."), schema, words, forms, _reader, analyzer, database);
    }

    /// <exception cref="ArgumentException">The question is empty, or longer than <see cref="AskRequest.MaxLength"/> characters; or a model is asked for and there is none.</exception>
    /// <exception cref="GraphDatabaseException">The graph cannot be reached.</exception>
    public Task<Answer> AskAsync(AskRequest request, CancellationToken cancellationToken = default) => AskAsync(request, null, cancellationToken);

    /// <param name="progress">Hears what a model's answer is based on, and its words as they come.</param>
    /// <inheritdoc cref="AskAsync(AskRequest, CancellationToken)" path="/exception"/>
    public async Task<Answer> AskAsync(AskRequest request, Func<AnswerProgress, ValueTask>? progress, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(request.Question, nameof(request));
        if (request.Question.Length > AskRequest.MaxLength)
            throw new ArgumentException($"A question has at most {AskRequest.MaxLength} characters.", nameof(request));

        var started = _time.GetTimestamp();
        var index = await _indexes.GetAsync(cancellationToken);
        var conversation = request.ConversationId ?? _conversations.NewId();
        var english = InEnglish(request.Question, index);
        var isUnknown = english is { Unknown.Count: > 0 };
        if (isUnknown && (_model is null || request.Translator == TranslatorChoice.Rules))
            return EnglishAnswerWriter.Decline(english!) with { ConversationId = conversation, ElapsedMs = Elapsed(started) };
        var model = ModelTurnFor(isUnknown ? request with { Translator = TranslatorChoice.Model } : request, conversation, progress, english is null ? null : request.Question);
        request = request with { Question = english is null ? InChinese(request.Question, index) : isUnknown ? request.Question : english.Chinese };
        var turns = await AnswerAsync(request with { ConversationId = conversation }, index, model, cancellationToken);
        var (frame, draft) = turns[0];
        async Task<bool> IsAnsweredAsync(string question) => IsAnswer((await TranslateAsync(question, [], index, request.Briefing, cancellationToken)).Draft);
        var suggestions = await _suggestions.MakeAsync(draft, index, request.Question, IsAnsweredAsync);
        var alternatives = await _suggestions.AlternativesAsync(draft, index, request.Question, IsAnsweredAsync);
        var answer = AnswerComposer.Compose(frame, draft, index);
        answer = model?.Complete(answer) ?? answer;
        answer = english is null || answer.Translator == "model" ? answer : isUnknown ? EnglishAnswerWriter.Decline(english) : _english!.Write(answer, english);
        return answer with
        {
            Alternatives = alternatives,
            Suggestions = suggestions,
            ConversationId = _conversations.Add(conversation, turns.Count > 1 ? turns[1..] : turns),
            ElapsedMs = Elapsed(started),
        };
    }

    /// <summary>An English question as it is read; null where it is in Chinese. What is refused is so in any language.</summary>
    private EnglishQuestion? InEnglish(string question, GraphIndex index) =>
        _english?.Read(question, index) is { } english ? _reader.IsRefused(question) ? new EnglishQuestion(question, []) : english : null;

    /// <summary>A Chinese question as it is read: what is mistyped mended, and English words in Chinese.</summary>
    private string InChinese(string question, GraphIndex index)
    {
        var clean = _cleaner.Clean(question);
        return _repairer.Mend(_english?.ReadWithin(clean, index) ?? clean, index);
    }

    private double Elapsed(long started) => Math.Round(_time.GetElapsedTime(started).TotalMilliseconds, 3);

    /// <summary>Questions to begin with; each has been asked, and the graph answers it.</summary>
    /// <exception cref="GraphDatabaseException">The graph cannot be reached.</exception>
    public async Task<IReadOnlyList<string>> SuggestAsync(CancellationToken cancellationToken = default)
    {
        var index = await _indexes.GetAsync(cancellationToken);
        return await _suggestions.MakeAsync(null, index, "", async question =>
            (await TranslateAsync(question, [], index, null, cancellationToken)).Draft is { Declined: null });
    }

    /// <summary>Nodes by a name, an alias or a part of one, the nearest first.</summary>
    /// <exception cref="GraphDatabaseException">The graph cannot be reached.</exception>
    public async Task<IReadOnlyList<FoundEntity>> FindEntitiesAsync(string name, int limit, CancellationToken cancellationToken = default) =>
        [.. EntityFinder.Find(await _indexes.GetAsync(cancellationToken), name, limit).Select(thing => new FoundEntity(thing.Label, thing.Id, thing.Name, thing.Kinds))];

    public void Dispose() => _indexes.Dispose();

    /// <returns>The question's turn; where it asked several things, that of the whole followed by those of its parts, the last part first.</returns>
    private async Task<List<Turn>> AnswerAsync(AskRequest request, GraphIndex index, ModelTurn? model, CancellationToken cancellationToken)
    {
        var before = _conversations.Turns(request.ConversationId);
        var parts = _splitter.Split(_reader.WithoutPadding(request.Question));
        if (parts.Count > 1 && request.Translator != TranslatorChoice.Model)
        {
            var turns = new List<Turn>();
            foreach (var part in parts)
                turns.Insert(0, await TurnAsync(part, [.. turns, .. before], index, request.Briefing, null, cancellationToken));
            var drafts = turns.AsEnumerable().Reverse().Select(turn => turn.Draft).ToList();
            if (_splitter.AreApart(turns.AsEnumerable().Reverse().Select(turn => turn.Frame).ToList()) && (model is null ? drafts.Any(IsAnswer) : drafts.All(IsAnswer)))
                return [new Turn(turns[0].Frame, await _combiner.CombineAsync(drafts, i => AnswerExplainer.Explain(turns[^(i + 1)].Frame, index), cancellationToken)), .. turns];
        }

        return [await TurnAsync(request.Question, before, index, request.Briefing, model, cancellationToken)];
    }

    /// <summary>Whether the graph holds every word of the question, so that none of them need be mistyped.</summary>
    private static bool HoldsAll(QuestionFrame frame, GraphIndex index) => frame.Words.All(word => word.Form.Length < 2 || word.Alternatives.Count > 0 || index.Holds(word.Form));

    private static bool IsAnswer(Draft? draft) => draft is { Declined: null };

    private async Task<Turn> TurnAsync(string question, IReadOnlyList<Turn> turns, GraphIndex index, string? briefing, ModelTurn? model, CancellationToken cancellationToken)
    {
        var (frame, draft) = await TranslateAsync(question, turns, index, briefing, cancellationToken, model);
        bool MayStand(QuestionFrame meant) => !IsAnswer(draft) || HoldsAll(meant, index);
        if (model is null && (!IsAnswer(draft) || draft!.Support < Judge.Sure && !HoldsAll(frame, index)) && frame.Ask is not (AskKind.Refused or AskKind.Meta))
            foreach (var guess in _repairer.Repair(_reader.WithoutPadding(question), index))
                if (await TranslateAsync(guess, turns, index, briefing, cancellationToken, mayStand: MayStand) is ({ } meant, { Declined: null } found) && MayStand(meant))
                    return new Turn(meant, found with { Interpretation = $"按“{guess}”理解；{found.Interpretation}" });
        if (model is null && !IsAnswer(draft) && frame.Ask is not (AskKind.Refused or AskKind.Meta) && _splitter.WithoutScene(question) is { } rest && await TranslateAsync(rest, turns, index, briefing, cancellationToken) is ({ } asked, { Declined: null } answer))
            return new Turn(asked, answer);
        return new Turn(frame, draft);
    }

    /// <param name="mayStand">Where none of the question's readings may stand, none is looked for in the graph; null where each may.</param>
    private async Task<(QuestionFrame Frame, Draft? Draft)> TranslateAsync(
        string question, IReadOnlyList<Turn> turns, GraphIndex index, string? briefing, CancellationToken cancellationToken, ModelTurn? model = null, Func<QuestionFrame, bool>? mayStand = null)
    {
        var resolved = _descriptions.Resolve(_reader.WithoutPadding(question), index, briefing);
        var readings = _followUps.Complete(_reader.Read(resolved, index), turns, index);
        if (readings[0].Ask is AskKind.Refused or AskKind.Meta || mayStand is not null && !readings.Any(mayStand))
            return (readings[0], null);
        foreach (var reading in readings.SkipLast(1))
            if (await ByRulesAsync(new QuestionContext(reading, index, briefing), cancellationToken) is { Declined: null } found)
                return (reading, found);
        var frame = readings[^1];
        var context = new QuestionContext(frame, index, briefing);
        return (frame, model is null ? await ByRulesAsync(context, cancellationToken) : await model.AnswerAsync(context, () => ByRulesAsync(context, cancellationToken), cancellationToken));
    }

    private async Task<Draft?> ByRulesAsync(QuestionContext context, CancellationToken cancellationToken)
    {
        var judge = new Judge();
        foreach (var translator in _translators)
        {
            if (judge.Prefers(translator.MostSupport))
                judge.Consider(await translator.TryAnswerAsync(context, cancellationToken));
            if (judge.IsSure)
                break;
        }

        return judge.Verdict;
    }

    /// <param name="asked">The question where the one that is read is its translation.</param>
    private ModelTurn? ModelTurnFor(AskRequest request, string conversation, Func<AnswerProgress, ValueTask>? progress, string? asked)
    {
        var choice = request.Translator ?? (_model is null ? TranslatorChoice.Rules : TranslatorChoice.Auto);
        if (choice == TranslatorChoice.Model && _model is null)
            throw new ArgumentException("No model is configured; set Model__Endpoint and Model__Name.", nameof(request));
        return choice == TranslatorChoice.Rules || _model is null ? null : new ModelTurn(_modelTranslator!, choice, _model.Begin(conversation), progress, asked);
    }
}

using BriefingQA.Cypher.Values;
using BriefingQA.Extraction.Facts;
using BriefingQA.Language.Documents;

namespace BriefingQA.Extraction.Loading;

/// <summary>Lays the facts of one briefing out as nodes and relationships of the schema.</summary>
internal sealed class BriefingGraph
{
    private readonly BriefingFacts _facts;
    private readonly GraphRowCollector _rows = new();
    private readonly Dictionary<string, PersonFact> _persons;
    private readonly Dictionary<string, string> _organizations;

    private BriefingGraph(BriefingFacts facts)
    {
        _facts = facts;
        _persons = facts.Persons.ToDictionary(person => person.Name, StringComparer.Ordinal);
        _organizations = facts.Organizations.ToDictionary(organization => organization.Name, organization => organization.Id, StringComparer.Ordinal);
    }

    public static BriefingRows Lay(BriefingFacts facts)
    {
        var graph = new BriefingGraph(facts);
        graph.AddStructure();
        graph.AddNamed();
        graph.AddStated();

        // What the file is called is no part of what was read from it.
        var digest = graph._rows.Digest();
        graph._rows.Complete(facts.Id, ("digest", digest), ("source", facts.Source));
        return new BriefingRows(facts.Id, facts.Title, facts.Source, digest, graph._rows.Nodes, [.. graph._rows.Relationships]);
    }

    private void AddStructure()
    {
        var header = _facts.Transcript.Header;
        _rows.Node(
            "Briefing", _facts.Id, null,
            ("title", _facts.Title), ("date", header.Date?.ToString("O")), ("dateText", header.DateText), ("theme", header.Theme), ("series", header.Series),
            ("session", header.Session), ("place", header.Place), ("sha256", _facts.Sha256), ("text", _facts.Text));

        foreach (var section in _facts.Transcript.Sections)
        {
            _rows.Node("Section", SectionId(section.Order)!, null, ("heading", section.Heading), ("order", section.Order));
            _rows.Relate("HAS_SECTION", _facts.Id, SectionId(section.Order));
        }

        foreach (var exchange in _facts.Transcript.Exchanges)
        {
            var id = ExchangeId(exchange.Order)!;
            _rows.Node("Exchange", id, null, ("question", exchange.Question), ("asker", exchange.Asker), ("order", exchange.Order));
            _rows.Relate("HAS_EXCHANGE", _facts.Id, id);
            _rows.Relate("HAS_EXCHANGE", SectionId(exchange.Section), id);
            if (exchange.AnsweredBy is { } name && _persons.TryGetValue(name, out var person))
                _rows.Relate("ANSWERED_BY", id, person.Id, ("title", person.Title));
        }

        Statement? previous = null;
        foreach (var statement in _facts.Transcript.Statements.Where(statement => statement.Role != StatementRole.Noise))
        {
            AddStatement(statement);
            if (previous is not null)
                _rows.Relate("NEXT", StatementId(previous.Order), StatementId(statement.Order));
            previous = statement;
        }
    }

    private void AddStatement(Statement statement)
    {
        var id = StatementId(statement.Order);
        _rows.Node(
            "Statement", id, null,
            ("text", statement.QuotedFrom(_facts.Text)), ("role", statement.Role.ToString().ToLowerInvariant()), ("order", statement.Order),
            ("start", statement.Span.Start), ("end", statement.Span.End));
        _rows.Relate("HAS_STATEMENT", _facts.Id, id);
        _rows.Relate("HAS_STATEMENT", SectionId(statement.Section), id);
        _rows.Relate("HAS_STATEMENT", ExchangeId(statement.Exchange), id);
        if (statement.Speaker is { } name && _persons.TryGetValue(name, out var speaker))
            _rows.Relate("SPOKEN_BY", id, speaker.Id);
    }

    private void AddNamed()
    {
        foreach (var (order, person) in _facts.Persons.Index())
            AddPerson(person, order);
        foreach (var organization in _facts.Organizations)
        {
            Named("Organization", organization, organization.Kind == "ministry" ? "Ministry" : null, ("kind", organization.Kind));
            _rows.Relate("PART_OF", organization.Id, OrganizationId(organization.PartOf));
        }

        foreach (var program in _facts.Programs)
        {
            Named("Program", program, program.IsPlatform ? "Platform" : null, ("kind", program.Kind), ("period", program.Period));
            _rows.Relate("RUNS", OrganizationId(program.Owner), program.Id);
            StatedIn(program);
        }

        foreach (var policy in _facts.Policies)
        {
            Named("Policy", policy, null, ("kind", policy.Kind), ("year", policy.Year));
            _rows.Relate("ISSUED", OrganizationId(policy.Issuer), policy.Id);
            StatedIn(policy);
        }

        foreach (var happening in _facts.Events)
        {
            Named("Event", happening, happening.IsMeeting ? "Meeting" : null, ("date", happening.Date), ("organizer", happening.Organizer));
            StatedIn(happening);
            if (happening is { IsMeeting: true, Organizer: { } organizer } && IsBriefing(happening))
                _rows.Relate("HELD_BY", _facts.Id, OrganizationId(organizer));
        }

        foreach (var subject in _facts.Subjects)
            Named("Subject", subject, subject.Kind == SubjectKind.Other ? null : subject.Kind.ToString());
        foreach (var indicator in _facts.Indicators)
            Named("Indicator", indicator, null, ("dimension", indicator.Dimension));

        foreach (var question in _facts.Transcript.Statements.Where(statement => statement is { Role: StatementRole.Question, Exchange: not null }))
            foreach (var subject in _facts.Subjects.Where(subject => subject.Evidence.Contains(question.Order)))
                _rows.Relate("ABOUT", ExchangeId(question.Exchange), subject.Id);
    }

    private void AddPerson(PersonFact person, int order)
    {
        Named("Person", person, null, ("title", person.Title));
        _rows.Relate("MEMBER_OF", person.Id, OrganizationId(person.Organization), ("title", person.Title));
        if (person.Roles.Contains(PersonRole.Attending))
            _rows.Relate("ATTENDED_BY", _facts.Id, person.Id, ("title", person.Title), ("order", order));
        if (person.Roles.Contains(PersonRole.Hosting))
            _rows.Relate("HOSTED_BY", _facts.Id, person.Id, ("title", person.Title));
    }

    private void AddStated()
    {
        foreach (var observation in _facts.Observations)
        {
            _rows.Node("Observation", observation.Id, null, FigureProperties.Of(observation));
            Stated(observation, observation.IndicatorId);
            _rows.Relate("CHANGED_FROM", observation.Id, observation.ChangedFromId);
        }

        foreach (var target in _facts.Targets)
        {
            _rows.Node("Target", target.Id, null, FigureProperties.Of(target));
            Stated(target, target.IndicatorId);
            _rows.Relate("PART_OF_MEASURE", target.Id, target.MeasureId);
        }

        foreach (var measure in _facts.Measures)
        {
            _rows.Node(
                "Measure", measure.Id, null,
                ("title", measure.Title), ("text", measure.Text), ("ordinal", measure.Ordinal), ("order", measure.Order),
                ("status", measure.IsPlanned ? "planned" : "done"), ("theme", measure.Theme));
            Stated(measure, null);
            _rows.Relate("PART_OF_MEASURE", measure.Id, measure.ParentId);
            _rows.Relate("RESPONDS_TO", measure.Id, ExchangeId(measure.Exchange));
        }
    }

    private void Named(string label, NamedFact fact, string? also, params IEnumerable<(string Name, CypherValue Value)> properties)
    {
        _rows.NamedNode(label, fact.Id, also, fact.Aliases, [("name", fact.Name), .. properties]);
        foreach (var statement in fact.Evidence)
            _rows.Relate("MENTIONS", StatementId(statement), fact.Id);
    }

    /// <summary>Whether a meeting is the briefing itself: it bears its title, or the opening tells of it.</summary>
    private bool IsBriefing(EventFact meeting) =>
        meeting.Name == _facts.Title || meeting.Evidence.Any(order => _facts.Transcript.Statements[order].Role == StatementRole.Headline);

    private void StatedIn(NamedFact fact)
    {
        if (fact.Evidence is [var first, ..])
            _rows.Relate("STATED_IN", fact.Id, StatementId(first));
    }

    private void Stated(StatedFact fact, string? indicatorId)
    {
        _rows.Relate("STATED_IN", fact.Id, StatementId(fact.Statement));
        _rows.Relate("MEASURES", fact.Id, indicatorId);
        foreach (var about in fact.AboutIds)
            _rows.Relate("ABOUT", fact.Id, about);
    }

    private string? OrganizationId(string? name) => name is not null && _organizations.TryGetValue(name, out var id) ? id : null;

    private string StatementId(int order) => FactId.Of("Statement", _facts.Id, $"{order}");

    private string? SectionId(int? order) => order is { } section ? FactId.Of("Section", _facts.Id, $"{section}") : null;

    private string? ExchangeId(int? order) => order is { } exchange ? FactId.Of("Exchange", _facts.Id, $"{exchange}") : null;
}

using BriefingQA.Answering.Questions;
using BriefingQA.Cypher;
using BriefingQA.Graph;
using BriefingQA.Graph.Schema;
using BriefingQA.Language.Mentions;

namespace BriefingQA.Answering.Linking;

/// <summary>Reads a graph's index by Cypher.</summary>
internal sealed class GraphIndexReader(IGraphDatabase database, GraphSchema schema, WordForms forms, TextAnalyzer analyzer)
{
    /// <summary>The full-text index over the sentences, as the schema names it.</summary>
    public const string StatementSearch = "statement_fulltext";

    private const string Ordinals = "一二三四五六七八九十";

    /// <summary>Whether the graph holds sentences of briefings; without them it is answered from its schema alone.</summary>
    private readonly bool _hasStatements = schema.Nodes.ContainsKey(GraphLabels.Statement) && schema.Relationships.Any(relationship => relationship.Type == GraphLabels.HasStatement);

    private readonly bool _hasFigures = schema.Nodes.Values.Any(type => type.Figure is not null);

    public async Task<GraphIndex> ReadAsync(CancellationToken cancellationToken)
    {
        var things = new List<NamedThing>();
        var values = new ValueIndex();
        foreach (var type in schema.Nodes.Values.Where(type => type is { Owned: false, Figure: null }))
            things.AddRange(await ReadThingsAsync(type, values, cancellationToken));
        foreach (var type in schema.Relationships.Select(relationship => relationship.Type).Distinct())
            if ((await RowsAsync($"MATCH ()-[r:`{type}`]->() RETURN type(r) AS type LIMIT 1", cancellationToken)).Any())
                values.AddRelationships(type);

        var posts = await ReadPostsAsync(cancellationToken);
        var briefings = await ReadBriefingsAsync(cancellationToken);
        var exchanges = await ReadExchangesAsync(cancellationToken);
        var passages = await ReadPassagesAsync(things, posts, briefings, exchanges, cancellationToken);
        var byId = passages.ToDictionary(passage => passage.Id);

        var figures = new List<Figure>();
        foreach (var type in schema.Nodes.Values.Where(type => type.Figure is not null))
            figures.AddRange(await ReadFiguresAsync(type, things, byId, cancellationToken));

        var measures = await ReadMeasuresAsync(exchanges, byId, cancellationToken);
        return new GraphIndex(things, figures, passages, [.. exchanges.Values], measures, posts, briefings, values, forms.Characters) { IsSearchable = await IsSearchableAsync(cancellationToken) };
    }

    /// <summary>A graph that was imported may lack the index that one made by the schema has.</summary>
    private async Task<bool> IsSearchableAsync(CancellationToken cancellationToken) =>
        Has(GraphLabels.Statement) && (await RowsAsync("SHOW INDEXES YIELD name RETURN name", cancellationToken)).Any(row => row.Text("name") == StatementSearch);

    private async Task<IEnumerable<RowValues>> RowsAsync(string query, CancellationToken cancellationToken) =>
        RowValues.Of(await database.ReadAsync(new CypherQuery(query), cancellationToken));

    /// <summary>For each id the first text of a column, in the order of characters: to sort all of the rows for that would take longer than to read them.</summary>
    private static Dictionary<string, string> FirstOf(IEnumerable<RowValues> rows, string column)
    {
        var first = new Dictionary<string, string>();
        foreach (var row in rows)
            if (row.Text("id") is { } id && row.Text(column) is { } text && (!first.TryGetValue(id, out var known) || string.CompareOrdinal(text, known) < 0))
                first[id] = text;
        return first;
    }

    private bool Has(params string[] labels) => _hasStatements && labels.All(schema.Nodes.ContainsKey);

    /// <summary>The named nodes of a label. What their properties hold goes to <paramref name="values"/>; beside figures, only of properties that questions have words for.</summary>
    private async Task<IEnumerable<NamedThing>> ReadThingsAsync(NodeType type, ValueIndex values, CancellationToken cancellationToken)
    {
        var name = type.Name ?? type.Key;
        var aliases = type.Aliases is null ? "null" : $"n.`{type.Aliases}`";
        var properties = type.Properties.Values.Where(property => property.Name != type.Aliases && (!_hasFigures || property.Name != name && property.Chinese.Count > 0)).ToList();
        var columns = string.Concat(properties.Select((property, i) => $", n.`{property.Name}` AS p{i}"));
        var rows = (await RowsAsync($"MATCH (n:`{type.Label}`) RETURN n.`{type.Key}` AS id, n.`{name}` AS name, {aliases} AS aliases, labels(n) AS labels{columns} ORDER BY id", cancellationToken)).ToList();
        foreach (var row in rows)
            for (var i = 0; i < properties.Count; i++)
                if (properties[i].Name != type.Name)
                    values.Add(type.Label, properties[i].Name, row[$"p{i}"], forms.Form);
                else
                    values.AddKind(type.Label, properties[i].Name, row[$"p{i}"].Kind);
        return type.Name is null ? [] : [.. rows.Where(row => row.Text("name") is not null && !IsAct(row)).Select(row => new NamedThing(
            type.Label,
            row.Text("id") ?? "",
            row.Text("name")!,
            [.. row.Texts("aliases").Prepend(row.Text("name")!).Select(forms.Form).Distinct()],
            [.. row.Texts("labels").Where(label => label != type.Label)]))];
    }

    /// <summary>Whether a short name is that of something done, which figures are not about: 支持, 着力.</summary>
    private bool IsAct(RowValues row) =>
        _hasFigures && row.Text("name") is { Length: <= 4 } name && row.Texts("labels").SequenceEqual([GraphLabels.Subject]) && analyzer.Segment(name) is [.., { Tag: ['v', ..] or ['d', ..] or "p" or "ad" }];

    private async Task<List<PostHolder>> ReadPostsAsync(CancellationToken cancellationToken)
    {
        if (!Has(GraphLabels.Person, GraphLabels.Organization))
            return [];
        var rows = await RowsAsync("MATCH (p:Person) OPTIONAL MATCH (p)-[m:MEMBER_OF]->(o:Organization) RETURN p.name AS person, p.title AS own, m.title AS title, o.name AS organization, o.aliases AS aliases ORDER BY p.id, o.id", cancellationToken);
        return [.. rows.Select(row =>
        {
            var title = row.Text("title") ?? row.Text("own");
            var organization = row.Text("organization");
            return new PostHolder(row.Text("person")!, title, organization,
                string.Join('|', row.Texts("aliases").Select(forms.Form).Append(forms.Form(organization) + forms.Form(title))), forms.Form(title));
        })];
    }

    private async Task<List<BriefingEntry>> ReadBriefingsAsync(CancellationToken cancellationToken)
    {
        if (!Has(GraphLabels.Briefing))
            return [];
        var rows = await RowsAsync("MATCH (b:Briefing) RETURN b.id AS id, b.title AS title, b.date AS date, b.theme AS theme, b.series AS series, b.session AS session ORDER BY b.date, b.id", cancellationToken);
        var hosts = Has(GraphLabels.Person)
            ? (await RowsAsync("MATCH (b:Briefing)-[:HOSTED_BY]->(p:Person) RETURN b.id AS id, p.name AS name ORDER BY p.name", cancellationToken)).ToLookup(row => row.Text("id")!, row => row.Text("name") ?? "")
            : Enumerable.Empty<RowValues>().ToLookup(_ => "", _ => "");
        return [.. rows.Select(row => new BriefingEntry(
            row.Text("id")!,
            row.Text("title") ?? row.Text("theme") ?? "",
            row.Text("date") is { Length: >= 4 } date && int.TryParse(date.AsSpan(0, 4), out var year) ? year : null,
            row.Text("date") is { Length: >= 7 } day && int.TryParse(day.AsSpan(5, 2), out var month) ? month : null,
            forms.Form(string.Join('|', row.Text("title"), row.Text("theme"), row.Text("series"), row.Text("session"))), [.. hosts[row.Text("id")!]]))];
    }

    private async Task<Dictionary<string, ExchangeEntry>> ReadExchangesAsync(CancellationToken cancellationToken)
    {
        if (!Has(GraphLabels.Exchange))
            return [];
        var headings = (await RowsAsync("MATCH (s:Section)-[:HAS_EXCHANGE]->(x:Exchange) RETURN x.id AS id, s.heading AS heading ORDER BY s.order, s.id", cancellationToken))
            .GroupBy(row => row.Text("id")!).ToDictionary(group => group.Key, group => group.First().Text("heading"));
        var briefings = FirstOf(await RowsAsync("MATCH (b:Briefing)-[:HAS_SECTION|HAS_EXCHANGE*1..2]->(x:Exchange) RETURN x.id AS id, b.id AS briefing", cancellationToken), "briefing");
        var rows = await RowsAsync("MATCH (x:Exchange) OPTIONAL MATCH (x)-[:ANSWERED_BY]->(p:Person) RETURN x.id AS id, x.question AS question, x.asker AS asker, x.order AS order, p.name AS person ORDER BY x.order, x.id, p.name", cancellationToken);
        return rows.DistinctBy(row => row.Text("id")).Select(row =>
        {
            var id = row.Text("id")!;
            return new ExchangeEntry(id, row.Text("question") ?? "", (int)(row.Number("order") ?? 0), row.Text("person"),
                forms.Form(string.Join('|', row.Text("question"), row.Text("asker"), headings.GetValueOrDefault(id))), briefings.GetValueOrDefault(id));
        }).ToDictionary(entry => entry.Id);
    }

    private async Task<List<Passage>> ReadPassagesAsync(
        List<NamedThing> things, List<PostHolder> posts, List<BriefingEntry> briefings, Dictionary<string, ExchangeEntry> exchanges, CancellationToken cancellationToken)
    {
        if (!Has(GraphLabels.Statement))
            return [];
        var parents = (await RowsAsync("MATCH (x)-[:HAS_STATEMENT]->(s:Statement) RETURN s.id AS id, labels(x) AS labels, x.id AS parent, x.heading AS heading", cancellationToken))
            .ToLookup(row => row.Text("id")!);
        var owners = FirstOf(await RowsAsync("MATCH (b:Briefing)-[:HAS_SECTION|HAS_EXCHANGE|HAS_STATEMENT*1..3]->(s:Statement) RETURN s.id AS id, b.id AS briefing", cancellationToken), "briefing");
        var titles = briefings.ToDictionary(briefing => briefing.Id, briefing => briefing.Title);
        var places = briefings.ToDictionary(briefing => briefing.Id, briefing => things.Where(thing => thing.Kinds.Contains(GraphLabels.Region)).SelectMany(thing => thing.Forms).Where(form => form.Length > 1 && briefing.Form.Contains(form, StringComparison.Ordinal)).ToList());
        var postOf = posts.ToLookup(post => post.Person);
        var rows = await RowsAsync("MATCH (s:Statement) OPTIONAL MATCH (s)-[:SPOKEN_BY]->(p:Person) RETURN s.id AS id, s.text AS text, s.role AS role, s.order AS order, s.start AS start, s.end AS end, p.name AS speaker", cancellationToken);
        var (lead, topic, topicExchange, within) = ("", "", (string?)null, (string?)null);
        var shared = new SharedTexts();
        string Shared(IEnumerable<string?> parts) => shared.Of(string.Join('|', parts));
        var known = new Dictionary<string, string>();
        string FormOf(string? text) => text is null ? "" : known.TryGetValue(text, out var form) ? form : known[text] = forms.Form(text);
        var inOrder = rows.Where(row => row.Text("role") != "noise")
            .OrderBy(row => owners.GetValueOrDefault(row.Text("id")!), StringComparer.Ordinal).ThenBy(row => row.Number("start") ?? double.MaxValue)
            .ThenBy(row => row.Text("id"), StringComparer.Ordinal).ThenBy(row => row.Text("speaker"), StringComparer.Ordinal);
        return [.. inOrder.DistinctBy(row => row.Text("id")).Select(row =>
        {
            var id = row.Text("id")!;
            var speaker = row.Text("speaker");
            var above = parents[id].OrderBy(parent => parent.Text("parent"), StringComparer.Ordinal).ToList();
            var headings = above.Select(parent => FormOf(parent.Text("heading"))).Concat(owners.GetValueOrDefault(id) is { } owner && places.TryGetValue(owner, out var place) ? place : []);
            var exchange = above.Where(parent => parent.Texts("labels").Contains(GraphLabels.Exchange)).Select(parent => parent.Text("parent")).FirstOrDefault();
            var question = exchange is null ? null : exchanges.GetValueOrDefault(exchange)?.Form;
            var setting = headings.Append(question);
            var speakerForm = speaker is null ? [] : postOf[speaker].Select(post => post.Form).Prepend(FormOf(speaker));
            var briefing = owners.GetValueOrDefault(id);
            if (briefing != within)
                (lead, topic, topicExchange, within) = ("", "", null, briefing);
            var (before, own) = (lead, forms.Form(row.Text("text")));
            lead = own;
            if (exchange != topicExchange || own.Length > 1 && own[1] == '是' && Ordinals.Contains(own[0]))
                (topic, topicExchange) = (own.Length > 1 && own[1] == '是' && Ordinals.Contains(own[0]) ? own : "", exchange);
            return new Passage(id, row.Text("text") ?? "", row.Text("role") ?? "", (int)(row.Number("order") ?? 0), (int)(row.Number("start") ?? 0), (int)(row.Number("end") ?? 0),
                speaker, briefing, briefing is null ? null : titles.GetValueOrDefault(briefing), exchange, own, Shared(setting), Shared(speakerForm), topic, before, Shared(headings.Append(question?[(question.LastIndexOf('|') + 1)..])));
        })];
    }

    private async Task<List<Figure>> ReadFiguresAsync(NodeType type, List<NamedThing> things, Dictionary<string, Passage> passages, CancellationToken cancellationToken)
    {
        var byId = things.GroupBy(thing => thing.Id).ToDictionary(group => group.Key, group => group.First());
        var about = (await RowsAsync($"MATCH (f:`{type.Label}`)-[:`{type.Figure!.Subject}`]->(a) RETURN f.id AS id, a.id AS about", cancellationToken))
            .ToLookup(row => row.Text("id")!, row => row.Text("about")!);
        var indicators = FirstOf(await RowsAsync($"MATCH (f:`{type.Label}`)-[:`{type.Figure.Indicator}`]->(i) RETURN f.id AS id, i.name AS indicator", cancellationToken), "indicator");
        var sources = (await RowsAsync($"MATCH (f:`{type.Label}`)-[:STATED_IN]->(s:Statement) RETURN f.id AS id, s.id AS statement, s.start AS start", cancellationToken))
            .OrderBy(row => row.Number("start") ?? double.MaxValue).ThenBy(row => row.Text("statement"), StringComparer.Ordinal).GroupBy(row => row.Text("id")!).ToDictionary(group => group.Key, group => group.First().Text("statement")!);
        var namesakes = indicators.Values.CountBy(name => name).ToDictionary();
        var shared = new SharedTexts();
        var columns = string.Join(", ", FigureColumns.Of(type).Select(part => $"f.`{part.Property}` AS `{part.Column}`"));
        var rows = await RowsAsync($"MATCH (f:`{type.Label}`) RETURN {columns}", cancellationToken);
        var figures = rows.Select(row => (Id: row.Text(FigureColumns.Id)!, Source: sources.GetValueOrDefault(row.Text(FigureColumns.Id)!), Values: FigureColumns.Read(row, shared.OfAny)))
            .OrderBy(entry => entry.Id, StringComparer.Ordinal).ToList();
        var clauses = figures.Where(entry => entry.Values.Clause is not null).CountBy(entry => (entry.Source, entry.Values.Clause)).ToDictionary();
        var moved = figures
            .Where(entry => entry.Values.BaseValue is not null).ToLookup(entry => (entry.Source, entry.Values.Indicator, entry.Values.BaseValue), entry => entry.Values.Period ?? "");
        return [.. figures.Select(entry =>
        {
            var (id, source, values) = entry;
            var title = shared.Of(forms.Form(values.Subject + values.Indicator));
            var subjects = about[id].Order(StringComparer.Ordinal).Select(subject => byId.GetValueOrDefault(subject)).OfType<NamedThing>().ToList();
            var subject = shared.Of(forms.Form(values.Subject) + "|" + string.Join('|', subjects.SelectMany(thing => thing.Forms)));
            var label = string.Join('|', subject, title, forms.Form(values.Whole), forms.Form(values.Scope));
            if (label.Contains('总', StringComparison.Ordinal))
                label += "|" + label.Replace("总", "", StringComparison.Ordinal);
            var clause = string.Join('|', forms.Form(values.Clause), forms.Form(values.Text), forms.Form(values.Period), forms.Form(values.ChangeKind));
            return new Figure(type.Label, id, values, subjects, indicators.GetValueOrDefault(id),
                source is null ? null : passages.GetValueOrDefault(source), shared.Of(label), clause, subject,
                clauses.GetValueOrDefault((source, values.Clause)) > 1)
            {
                Namesakes = indicators.GetValueOrDefault(id) is { } measured ? namesakes[measured] : 1,
                Title = title,
                LaterPeriod = values.HasChange ? null : moved[(source, values.Indicator, values.Value)].FirstOrDefault(),
            };
        }).OrderBy(figure => figure.Passage?.Order ?? int.MaxValue).ThenBy(figure => figure.Passage?.Text.IndexOf(figure.Values.Text ?? "", StringComparison.Ordinal))];
    }

    private async Task<List<MeasureList>> ReadMeasuresAsync(Dictionary<string, ExchangeEntry> exchanges, Dictionary<string, Passage> passages, CancellationToken cancellationToken)
    {
        if (!Has(GraphLabels.Measure))
            return [];
        var rows = await RowsAsync(
            "MATCH (m:Measure) WHERE m.ordinal IS NOT NULL AND NOT (m)-[:PART_OF_MEASURE]->() OPTIONAL MATCH (m)-[:RESPONDS_TO]->(x:Exchange) OPTIONAL MATCH (m)-[:STATED_IN]->(s:Statement) "
            + "RETURN m.id AS id, m.ordinal AS ordinal, m.title AS title, m.text AS text, m.order AS order, m.status AS status, m.theme AS theme, x.id AS exchange, s.id AS statement ORDER BY m.order, m.id", cancellationToken);
        var parts = (await RowsAsync("MATCH (p:Measure)-[:PART_OF_MEASURE]->(m:Measure) RETURN m.id AS id, p.title AS title, p.order AS order ORDER BY p.order, p.id", cancellationToken))
            .ToLookup(row => row.Text("id")!, row => row.Text("title") ?? "");
        var lists = new List<MeasureList>();
        foreach (var group in rows.DistinctBy(row => row.Text("id")).GroupBy(row => (row.Text("exchange"), row.Text("theme"), row.Text("status"))))
        {
            var (exchange, theme, status) = group.Key;
            var items = group.Select(row => new MeasureItem(row.Text("id")!, row.Text("ordinal")!, row.Text("title") ?? "", row.Text("text") ?? "",
                row.Text("statement") is { } statement ? passages.GetValueOrDefault(statement) : null,
                forms.Form(row.Text("title")), forms.Form(row.Text("text")), [.. parts[row.Text("id")!].Where(part => part.Length > 0).Distinct()])).ToList();
            var entry = exchange is null ? null : exchanges.GetValueOrDefault(exchange);
            var context = items.Select(item => item.Passage is { } passage ? passage.Setting + "|" + passage.SpeakerForm : null).FirstOrDefault(text => text is not null);
            lists.Add(new MeasureList(items, status == "planned", string.Join('|', forms.Form(theme), entry?.Form, context),
                string.Join('|', items.Select(item => forms.Form(item.Title) + "|" + forms.Form(item.Text)).Append(items[0].Passage?.Lead)), exchange, items.Select(item => item.Passage?.BriefingId).FirstOrDefault()));
        }

        return lists;
    }
}

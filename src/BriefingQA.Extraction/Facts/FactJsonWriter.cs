using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace BriefingQA.Extraction.Facts;

/// <summary>Writes facts as JSON lines, one object a line: the exchange format of extraction results.</summary>
public sealed class FactJsonWriter(BriefingFacts facts)
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Dictionary<int, string> _statements = facts.Transcript.Statements.ToDictionary(statement => statement.Order, statement => statement.QuotedFrom(facts.Text));
    private readonly Dictionary<string, string> _measureTitles = facts.Measures.ToDictionary(measure => measure.Id, measure => measure.Title);

    public IEnumerable<string> Lines()
    {
        IEnumerable<Action<Utf8JsonWriter>> objects =
        [
            .. facts.Persons.Select(Object<PersonFact>("person", Write)),
            .. facts.Organizations.Select(Object<OrganizationFact>("organization", Write)),
            .. facts.Programs.Select(program => Object<ProgramFact>(program.IsPlatform ? "platform" : "program", Write)(program)),
            .. facts.Policies.Select(Object<PolicyFact>("policy", Write)),
            .. facts.Events.Select(happening => Object<EventFact>(happening.IsMeeting ? "meeting" : "event", Write)(happening)),
            .. facts.Subjects.Where(subject => subject.Kind == SubjectKind.Industry).Select(Object<SubjectFact>("industry", Write)),
            .. facts.Observations.Select(Object<ObservationFact>("observation", Write)),
            .. facts.Targets.Select(Object<TargetFact>("target", Write)),
            .. facts.Measures.Select(Object<MeasureFact>("measure", Write)),
            .. facts.Transcript.Exchanges.Select((exchange, _) => (Action<Utf8JsonWriter>)(json =>
            {
                json.WriteString("type", "qa");
                json.WriteString("question", exchange.Question);
                json.WriteString("answered_by", exchange.AnsweredBy);
                json.WriteString("section", facts.Transcript.Sections.FirstOrDefault(section => section.Order == exchange.Section)?.Heading);
            })),
        ];
        return objects.Select(Line);
    }

    private static Func<T, Action<Utf8JsonWriter>> Object<T>(string type, Action<Utf8JsonWriter, T> write) where T : notnull =>
        fact => json =>
        {
            json.WriteString("type", type);
            write(json, fact);
        };

    private static string Line(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private void WriteNamed(Utf8JsonWriter json, NamedFact fact)
    {
        json.WriteString("id", fact.Id);
        json.WriteString("name", fact.Name);
        json.WriteStartArray("aliases");
        foreach (var alias in fact.Aliases)
            json.WriteStringValue(alias);
        json.WriteEndArray();
        if (fact.Evidence.Count > 0)
            json.WriteString("evidence", _statements[fact.Evidence[0]]);
    }

    private void Write(Utf8JsonWriter json, PersonFact person)
    {
        WriteNamed(json, person);
        json.WriteString("title", person.Title);
        json.WriteString("organization", person.Organization);
        json.WriteString("role", string.Join('、', person.Roles.Select(RoleName)));
    }

    private static string RoleName(PersonRole role) => role switch
    {
        PersonRole.Attending => "出席",
        PersonRole.Hosting => "主持",
        PersonRole.Answering => "答问",
        PersonRole.Speaking => "介绍",
        _ => "被提及",
    };

    private void Write(Utf8JsonWriter json, OrganizationFact organization)
    {
        WriteNamed(json, organization);
        json.WriteString("kind", organization.Kind);
        json.WriteString("part_of", organization.PartOf);
    }

    private void Write(Utf8JsonWriter json, ProgramFact program)
    {
        WriteNamed(json, program);
        json.WriteString("issuer_or_owner", program.Owner);
        json.WriteString("year_or_period", program.Period);
    }

    private void Write(Utf8JsonWriter json, PolicyFact policy)
    {
        WriteNamed(json, policy);
        json.WriteString("issuer_or_owner", policy.Issuer);
        json.WriteString("year_or_period", policy.Year);
        if (policy.IsJoint)
            json.WriteString("joint", "相关部门");
    }

    private void Write(Utf8JsonWriter json, EventFact happening)
    {
        WriteNamed(json, happening);
        json.WriteString("issuer_or_owner", happening.Organizer);
        json.WriteString("year_or_period", happening.Date);
        json.WriteString("theme", happening.Theme);
    }

    private void Write(Utf8JsonWriter json, SubjectFact subject) => WriteNamed(json, subject);

    private void Write(Utf8JsonWriter json, ObservationFact observation)
    {
        WriteStated(json, observation);
        json.WriteString("indicator", observation.Indicator);
        WriteQuantity(json, observation.Level);
        WritePeriod(json, "period", "period_resolved", observation.Period);
        WriteChange(json, observation.Change);
        json.WriteString("share_of", observation.ShareOf);
        json.WriteString("scope", observation.Scope);
        if (observation.Hedge is not null)
            json.WriteString("hedge", observation.Hedge);
        if (observation.Source is not null)
            json.WriteString("source", observation.Source);
    }

    private void Write(Utf8JsonWriter json, TargetFact target)
    {
        WriteStated(json, target);
        json.WriteString("action", target.Action);
        json.WriteString("object", target.Object);
        json.WriteString("indicator", target.Indicator);
        WriteQuantity(json, target.Level);
        WritePeriod(json, "deadline_or_period", "deadline_resolved", target.Deadline);
        json.WriteString("industry", target.Industry);
    }

    private void Write(Utf8JsonWriter json, MeasureFact measure)
    {
        json.WriteString("id", measure.Id);
        json.WriteString("theme", measure.Theme);
        json.WriteString("text", measure.Wording);
        json.WriteString("ordinal", measure.Ordinal);
        json.WriteString("parent", measure.ParentId is { } parent ? _measureTitles[parent] : null);
        json.WriteString("industry", measure.Subject);
        json.WriteString("speaker", measure.Speaker);
        json.WriteString("status", measure.IsPlanned ? "planned" : "done");
        json.WriteString("evidence", _statements[measure.Statement]);
    }

    private void WriteStated(Utf8JsonWriter json, StatedFact fact)
    {
        json.WriteString("id", fact.Id);
        json.WriteString("subject", fact.Subject);
        json.WriteString("value_text", fact.Text);
        json.WriteString("speaker", fact.Speaker);
        json.WriteString("evidence", _statements[fact.Statement]);
    }

    private static void WriteQuantity(Utf8JsonWriter json, Quantity? quantity)
    {
        WriteNumber(json, "value", quantity?.Value);
        json.WriteString("unit", quantity?.Unit);
        // In these lines ‰ stays ‰, and a bare 37.3万 counts.
        bool isPerMille = quantity is { Unit: "‰" };
        WriteNumber(json, "value_normalized", isPerMille ? quantity!.Value : quantity?.NormalizedValue);
        json.WriteString("unit_normalized", isPerMille ? "‰" : quantity is { NormalizedUnit: "", Unit: "万" or "亿" } ? "个" : quantity?.NormalizedUnit);
        json.WriteString("comparator", quantity?.Comparator ?? "=");
        if (quantity?.UpperValue is { } upper)
            WriteNumber(json, "upper_value", upper);
    }

    private static void WriteChange(Utf8JsonWriter json, Change? change)
    {
        if (change is null)
        {
            json.WriteNull("change");
            return;
        }

        json.WriteStartObject("change");
        json.WriteString("direction", change.Direction);
        json.WriteString("kind", change.Kind);
        WriteNumber(json, "base_value", change.Base?.Value);
        json.WriteString("base_period", change.BasePeriod);
        WriteNumber(json, "amount", change.Amount?.Value);
        json.WriteString("unit", change.Amount?.Unit ?? change.Base?.Unit);
        json.WriteString("comparator", change.Amount?.Comparator ?? "=");
        json.WriteEndObject();
    }

    private static void WritePeriod(Utf8JsonWriter json, string name, string resolvedName, Period? period)
    {
        json.WriteString(name, period?.Text);
        if (period is { Start: { } start, End: { } end })
            json.WriteString(resolvedName, Resolved(start, end));
    }

    private static string Resolved(DateOnly start, DateOnly end) =>
        start is { Month: 1, Day: 1 } && end is { Month: 12, Day: 31 } && start.Year == end.Year
            ? start.Year.ToString(CultureInfo.InvariantCulture)
            : $"{start:yyyy-MM-dd}/{end:yyyy-MM-dd}";

    private static void WriteNumber(Utf8JsonWriter json, string name, decimal? value)
    {
        if (value is { } number)
            json.WriteNumber(name, number);
        else
            json.WriteNull(name);
    }
}

using BriefingQA.Answering.Answers;
using BriefingQA.Answering.Linking;
using BriefingQA.Answering.Questions;
using BriefingQA.Cypher.Syntax;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Answering.Translation;

/// <summary>What a person, or a part of a briefing, said: of a matter where the question names one, otherwise of each matter in short.</summary>
internal sealed class SpeechTranslator(PostFinder posts, QuestionLexicon lexicon, QueryRunner runner) : ITranslator
{
    private const int Room = 185, ShortestSentence = 8, MostTopics = 4;

    private const double SufficientSupport = 0.6, SpokenSupport = 0.94;

    public double MostSupport => SpokenSupport;

    public async Task<Draft?> TryAnswerAsync(QuestionContext context, CancellationToken cancellationToken)
    {
        var frame = context.Frame;
        if (frame.Ask != AskKind.Quote && !(frame.Ask is AskKind.Unstated or AskKind.List or AskKind.Measures && frame.Persons.Any() && lexicon.Speech.Any(word => frame.Form.Contains(word, StringComparison.Ordinal))))
            return null;
        if (MeasureTranslator.CountsPoints(frame.Form))
            return null;
        var persons = frame.Persons.SelectMany(word => word.Things).Where(thing => thing.Label == GraphLabels.Person).Select(thing => thing.Name).Distinct().ToList();
        var title = posts.TitleIn(frame.Form);
        if (persons.Count == 0 && title is not null)
            persons = [.. posts.Holders(frame, context.Index).Select(holder => holder.Person).Distinct()];
        if (persons.Count == 0 && title is not null)
            return Draft.Decline($"图谱中没有{title}的发言。");
        var words = frame.Words.Where(word => word.Role != WordRole.Person && !lexicon.Speech.Contains(word.Form)).ToList();
        var spoken = (persons.Count == 0 ? context.Index.FindPassages(words.SelectMany(word => word.Forms), context.Briefing) : persons.SelectMany(context.Index.PassagesBy).OrderBy(passage => passage.Start).ThenBy(passage => passage.Id, StringComparer.Ordinal))
            .Where(passage => IsSpeech(passage) && (context.Briefing is null || passage.BriefingId == context.Briefing)).ToList();
        var chosen = words.Sum(word => word.Weight) >= 1 ? OfMatter(words, spoken, persons.Count == 0, context.Index) : persons.Count > 0 ? Overview(spoken) : [];
        return chosen.Count == 0 ? null : await ReadAsync(chosen, persons, cancellationToken);
    }

    private static bool IsSpeech(Passage passage) => passage is { IsQuestion: false, Text.Length: >= ShortestSentence, Speaker: not null } && passage.Role is not ("heading" or "headline");

    /// <summary>The sentences about a matter: the best one, and those after it while there is room.</summary>
    private static List<Passage> OfMatter(List<ContentWord> words, List<Passage> spoken, bool isSection, GraphIndex index)
    {
        var total = words.Sum(word => word.Weight);
        double Support(Passage passage) => words.Sum(word => word.Weight * Math.Max(word.CoverageIn(passage.Form), (isSection ? 0.95 : 0.75) * word.CoverageIn(passage.Setting + passage.Topic))) / total;
        var best = spoken.Select(passage => (Passage: passage, Support: Support(passage))).Where(entry => entry.Support >= SufficientSupport)
            .OrderByDescending(entry => entry.Support).ThenBy(entry => entry.Passage.Order).FirstOrDefault().Passage;
        if (best is null)
            return [];
        var chosen = new List<Passage> { best };
        foreach (var next in index.PassagesBy(best.Speaker!).Where(passage => IsSpeech(passage) && passage.BriefingId == best.BriefingId && passage.Order > best.Order).OrderBy(passage => passage.Order))
        {
            if (next.Order != chosen[^1].Order + 1 || chosen.Sum(passage => passage.Text.Length) + next.Text.Length > Room || next.ExchangeId != best.ExchangeId)
                break;
            chosen.Add(next);
        }

        return chosen;
    }

    /// <summary>The first sentence on each matter; where all is one matter, as many sentences as there is room for.</summary>
    private static List<Passage> Overview(List<Passage> spoken)
    {
        var matters = spoken.GroupBy(passage => (passage.BriefingId, passage.Setting)).ToList();
        if (matters.Count > 1)
            return [.. matters.Select(group => group.OrderBy(passage => passage.Order).First()).Take(MostTopics)];
        var room = Room;
        return [.. spoken.OrderBy(passage => passage.Order).TakeWhile((passage, i) => (room -= passage.Text.Length) >= 0 || i == 0)];
    }

    private async Task<Draft?> ReadAsync(List<Passage> chosen, List<string> persons, CancellationToken cancellationToken)
    {
        var ran = await runner.RunAsync(
            Tree.Query(
                Tree.Match(Tree.In(Tree.Property("s", "id"), Tree.Param("statements")), Tree.Node("s", GraphLabels.Statement), Tree.To(GraphLabels.SpokenBy), Tree.Node("p", GraphLabels.Person)),
                Tree.Return(20, [new SortItem(Tree.Property("s", "start"), false)], ("sentence", Tree.Property("s", "text")), ("speaker", Tree.Property("p", "name")))),
            new Dictionary<string, CypherValue> { ["statements"] = Tree.Strings(chosen.Select(passage => passage.Id)) },
            cancellationToken);
        var texts = ran.Rows.Select(row => row.Text("sentence")).OfType<string>().Distinct().ToList();
        if (texts.Count == 0)
            return null;
        var areTopics = chosen.Select(passage => passage.Setting).Distinct().Count() > 1;
        var room = (Room - (4 * texts.Count)) / (areTopics ? texts.Count : 1);
        var text = areTopics ? NumberedList.Of(texts.Select(sentence => Cut(sentence, room))) : Cut(string.Concat(texts), Room);
        return new Draft(text, ran, chosen, "查发言" + (persons.Count > 0 ? "：" + string.Join("、", persons) : "")) { Support = SpokenSupport, Persons = [.. ran.Rows.Select(row => row.Text("speaker")).OfType<string>().Distinct()] };
    }

    /// <summary>The text up to a mark of punctuation where it is too long.</summary>
    private static string Cut(string text, int room)
    {
        if (text.Length <= room)
            return text.TrimEnd('。', '；');
        var end = text.LastIndexOfAny(['，', '。', '；', '、'], room - 1);
        return end > room / 2 ? text[..end] : text[..room];
    }
}

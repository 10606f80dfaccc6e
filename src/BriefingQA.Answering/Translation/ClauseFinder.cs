using BriefingQA.Answering.Linking;
using BriefingQA.Answering.Questions;

namespace BriefingQA.Answering.Translation;

/// <summary>The clauses of a sentence that carry the most of a question.</summary>
/// <param name="First">Number of the first of them, from 0.</param>
/// <param name="Score">The share of the question's telling words that they carry, with what surrounds them; 0 to 1.</param>
/// <param name="Own">The share that they carry themselves.</param>
/// <param name="Carried">The weight of what is carried: 2 is that of a noun that hardly another sentence holds.</param>
internal sealed record ClauseMatch(Passage Passage, IReadOnlyList<string> Clauses, int First, int Last, double Score, double Own, double Carried);

/// <summary>Finds the clauses that carry a question's words, where a word counts the more the fewer sentences hold it.</summary>
internal static class ClauseFinder
{
    /// <summary>What a word elsewhere in the sentence, in the numbered sentence above it, in the heading or the reporter's question, and in the sentence before counts beside one of the clauses.</summary>
    private const double SentenceFactor = 0.85, TopicFactor = 0.8, SettingFactor = 0.7, LeadFactor = 0.5;

    /// <summary>A word that no sentence holds is likely the asker's own way of saying it.</summary>
    private const double UnheldFactor = 0.5;

    private const int MostClauses = 3;

    private static readonly char[] Marks = ['，', '；', '。', '：', '？', '！', ','];

    /// <returns>The best of each sentence, the best first.</returns>
    public static IReadOnlyList<ClauseMatch> Find(QuestionFrame frame, IReadOnlyList<ContentWord> words, GraphIndex index, string? briefing, Func<Passage, bool> fits)
    {
        if (words.Count == 0)
            return [];
        var passages = index.FindPassages(words.SelectMany(word => word.Alternatives.Prepend(word.Form)), briefing).Where(passage => !passage.IsQuestion && passage.Role is not ("heading" or "headline") && fits(passage)).ToList();
        if (passages.Count == 0)
            return [];
        var coverage = new WordCoverage(words);
        var weights = Weights(words, coverage, passages, index);
        var total = weights.Sum();
        return total == 0 ? [] : [.. passages.Select(passage => Best(passage, words, weights, total, coverage)).OfType<ClauseMatch>().OrderByDescending(match => match.Score).ThenByDescending(match => match.Own).ThenBy(match => match.Passage.Order)];
    }

    private static double[] Weights(IReadOnlyList<ContentWord> words, WordCoverage coverage, List<Passage> passages, GraphIndex index)
    {
        var held = new int[words.Count];
        foreach (var passage in passages)
        {
            var carried = coverage.In(passage.Form);
            for (var i = 0; i < held.Length; i++)
                if (carried[i] >= 0.9)
                    held[i]++;
        }

        return [.. words.Select((word, i) => word.Weight * (held[i] == 0 && !index.Holds(word.Form) ? UnheldFactor : Math.Clamp(Math.Log((passages.Count + 1.0) / (held[i] + 0.5)) / Math.Log(passages.Count + 1.0), 0.15, 1)))];
    }

    private static ClauseMatch? Best(Passage passage, IReadOnlyList<ContentWord> words, double[] weights, double total, WordCoverage coverage)
    {
        var (inSentence, inTopic, inSetting, inSpeaker) = (coverage.In(passage.Form), coverage.In(passage.Topic), coverage.In(passage.Setting), coverage.In(passage.SpeakerForm));
        if (Enumerable.Range(0, words.Count).All(i => inSentence[i] == 0))
            return null;
        var inLead = coverage.In(passage.Lead);
        var clauses = passage.Text.Split(Marks, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var forms = passage.Form.Split(Marks, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var inClauses = (forms.Length == clauses.Length ? forms : clauses.Select(WordForms.Plain)).Select(coverage.Read).ToList();
        ClauseMatch? best = null;
        for (var first = 0; first < clauses.Length; first++)
            for (var last = first; last < Math.Min(clauses.Length, first + MostClauses); last++)
            {
                double score = 0, own = 0;
                for (var i = 0; i < words.Count; i++)
                {
                    var here = 0.0;
                    for (var clause = first; clause <= last; clause++)
                        here = Math.Max(here, inClauses[clause][i]);
                    own += weights[i] * here;
                    score += weights[i] * Math.Max(here, Math.Max(Math.Max(SentenceFactor * inSentence[i], TopicFactor * inTopic[i]), Math.Max(Math.Max(SettingFactor * inSetting[i], inSpeaker[i]), LeadFactor * inLead[i])));
                }

                if (best is null || score / total > best.Score + (0.02 * (last - first)))
                    best = new ClauseMatch(passage, clauses, first, last, score / total, own / total, score);
            }

        return best;
    }
}

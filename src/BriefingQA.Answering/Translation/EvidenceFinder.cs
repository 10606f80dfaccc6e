using BriefingQA.Answering.Linking;
using BriefingQA.Answering.Questions;

namespace BriefingQA.Answering.Translation;

/// <summary>Finds the clauses that carry a question's words, where a word counts the more the fewer sentences hold it.</summary>
internal static class EvidenceFinder
{
    /// <summary>What a word elsewhere in the sentence, in the numbered sentence above it, in the heading or the reporter's question, and in the sentence before counts beside one of the clauses.</summary>
    private const double SentenceFactor = 0.85, TopicFactor = 0.8, SettingFactor = 0.7, LeadFactor = 0.6;

    /// <summary>What a word counts that no sentence holds: an everyday one is likely the asker's own way of saying it, another names a thing that is not there.</summary>
    private const double EverydayFactor = 0.25, UnheldFactor = 0.7;

    private const double LeastRarity = 0.15, Held = 0.75;

    /// <summary>What a further clause must gain.</summary>
    private const double ClauseCost = 0.02;

    private const int MostClauses = 3;

    /// <summary>Clauses are looked at in the sentences that with what surrounds them carry the most, and this share of the question at least.</summary>
    private const int Looked = 40;

    private const double LeastReach = 0.25;

    public static readonly char[] Marks = ['，', '；', '。', '：', '？', '！', ','];

    /// <param name="lead">What clauses hold of the kind asked for; null where they do not.</param>
    /// <returns>The best of each sentence, the best first; the score of the best clauses of all, whatever they hold; and what each word counts.</returns>
    public static (IReadOnlyList<Evidence> Found, double Most, double[] Weights) Find(IReadOnlyList<ContentWord> words, GraphIndex index, string? briefing, Func<Passage, bool> fits, Func<Passage, string, string?> lead)
    {
        if (words.Count == 0)
            return ([], 0, []);
        var passages = index.FindPassages(words.SelectMany(word => word.Forms), briefing).Where(passage => !passage.IsQuestion && fits(passage)).ToList();
        if (passages.Count == 0)
            return ([], 0, []);
        var coverage = new WordCoverage(words);
        var weights = Weights(words, coverage, passages, index);
        var total = weights.Sum();
        if (total == 0)
            return ([], 0, []);
        var most = 0.0;
        var found = new List<Evidence>();
        foreach (var (passage, _) in passages.Select(passage => (passage, Reach: Reach(passage, weights, coverage))).Where(entry => entry.Reach >= LeastReach * total).OrderByDescending(entry => entry.Reach).ThenBy(entry => entry.passage.Order).Take(Looked))
            if (Best(passage, weights, total, coverage, lead, ref most) is { } best)
                found.Add(best);
        return ([.. found.OrderByDescending(match => match.Score).ThenByDescending(match => match.Own).ThenBy(match => match.Passage.Order)], most, weights);
    }

    /// <summary>What the clause that carries the most holds of the kind, rather than another.</summary>
    private static string LeadOf(Evidence found, List<double[]> inClauses, double[] weights, Func<Passage, string, string?> lead) =>
        Enumerable.Range(found.First, found.Last - found.First + 1).OrderByDescending(clause => weights.Select((weight, i) => weight * inClauses[clause][i]).Sum())
            .Select(clause => lead(found.Passage, found.Clauses[clause])).FirstOrDefault(part => part is not null) ?? found.Lead;

    private static double[] Weights(IReadOnlyList<ContentWord> words, WordCoverage coverage, List<Passage> passages, GraphIndex index)
    {
        var held = new int[words.Count];
        foreach (var passage in passages)
        {
            var carried = coverage.In(passage.Form);
            for (var i = 0; i < held.Length; i++)
                if (carried[i] >= Held)
                    held[i]++;
        }

        return [.. words.Select((word, i) => word.Weight * (held[i] == 0 && !word.Forms.Any(index.Holds) ? word.IsEveryday ? EverydayFactor : UnheldFactor : Rarity(held[i], passages.Count)))];
    }

    /// <summary>The most that clauses of a sentence can carry.</summary>
    private static double Reach(Passage passage, double[] weights, WordCoverage coverage)
    {
        var inSentence = coverage.In(passage.Form);
        if (Array.TrueForAll(inSentence, carried => carried == 0))
            return 0;
        var (inTopic, inSetting, inSpeaker, inLead) = (coverage.In(passage.Topic), coverage.In(passage.Setting), coverage.In(passage.SpeakerForm), coverage.In(passage.Lead));
        var reach = 0.0;
        for (var i = 0; i < weights.Length; i++)
            reach += weights[i] * Math.Max(inSentence[i], Around(inTopic[i], inSetting[i], inSpeaker[i], inLead[i]));
        return reach;
    }

    /// <summary>What a word counts that stands around the sentence.</summary>
    private static double Around(double inTopic, double inSetting, double inSpeaker, double inLead) =>
        Math.Max(Math.Max(TopicFactor * inTopic, SettingFactor * inSetting), Math.Max(inSpeaker, LeadFactor * inLead));

    private static double Rarity(int held, int all) => Math.Clamp(Math.Log((all + 1.0) / (held + 0.5)) / Math.Log(all + 1.0), LeastRarity, 1);

    private static Evidence? Best(Passage passage, double[] weights, double total, WordCoverage coverage, Func<Passage, string, string?> lead, ref double most)
    {
        var inSentence = coverage.In(passage.Form);
        if (!inSentence.Any(carried => carried > 0))
            return null;
        var (inTopic, inSetting, inSpeaker, inLead) = (coverage.In(passage.Topic), coverage.In(passage.Setting), coverage.In(passage.SpeakerForm), coverage.In(passage.Lead));
        var around = weights.Select((_, i) => Math.Max(SentenceFactor * inSentence[i], Around(inTopic[i], inSetting[i], inSpeaker[i], inLead[i]))).ToArray();
        var clauses = passage.Text.Split(Marks, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var forms = passage.Form.Split(Marks, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (forms.Length != clauses.Length)
            forms = [.. clauses.Select(WordForms.Plain)];
        var inClauses = forms.Select(coverage.Read).ToList();
        Evidence? best = null;
        for (var first = 0; first < clauses.Length; first++)
            for (var last = first; last < Math.Min(clauses.Length, first + MostClauses); last++)
            {
                double score = 0, own = 0;
                for (var i = 0; i < weights.Length; i++)
                {
                    var here = 0.0;
                    for (var clause = first; clause <= last; clause++)
                        here = Math.Max(here, inClauses[clause][i]);
                    own += weights[i] * here;
                    score += weights[i] * Math.Max(here, around[i]);
                }

                most = Math.Max(most, score / total);
                if ((best is null || score / total > best.Score + (ClauseCost * (last - first))) && lead(passage, string.Join('，', clauses[first..(last + 1)])) is { } found)
                    best = new Evidence(passage, clauses, forms, first, last, score / total, own / total, score) { Lead = found };
            }

        return best is null || best.Lead.Length == 0 ? best : best with { Lead = LeadOf(best, inClauses, weights, lead) };
    }
}

using System.Runtime.InteropServices;

namespace BriefingQA.Cypher.Graph;

/// <summary>Runs a query on a full-text index and ranks what it finds by BM25, as Lucene computes it.</summary>
internal sealed class FullTextSearch(FullTextIndex index, GraphView graph)
{
    // Lucene's BM25Similarity: the defaults of k1 and b.
    private const double Saturation = 1.2;
    private const double LengthWeight = 0.75;

    /// <returns>Best first; of equal ones the lesser id first.</returns>
    public IReadOnlyList<(int Id, double Score)> Find(string text)
    {
        var query = FullTextQuery.Parse(text);
        var scores = new Dictionary<int, double>();
        HashSet<int>? needed = null;
        var unwanted = new HashSet<int>();
        foreach (var clause in query.Clauses)
        {
            var found = Matches(clause);
            if (clause.Occurrence == FullTextQuery.Occurrence.Unwanted)
            {
                unwanted.UnionWith(found.Keys);
                continue;
            }

            foreach (var (id, score) in found)
                CollectionsMarshal.GetValueRefOrAddDefault(scores, id, out _) += score * clause.Weight;
            if (clause.Occurrence == FullTextQuery.Occurrence.Needed)
                (needed ??= [.. found.Keys]).IntersectWith(found.Keys);
        }

        return
        [
            .. scores
                .Where(entry => !unwanted.Contains(entry.Key) && (needed is null || needed.Contains(entry.Key)))
                .OrderByDescending(entry => entry.Value)
                .ThenBy(entry => entry.Key)
                .Select(entry => (entry.Key, entry.Value)),
        ];
    }

    private Dictionary<int, double> Matches(FullTextQuery.Clause clause)
    {
        var scores = new Dictionary<int, double>();
        for (var i = 0; i < index.Fields.Count; i++)
        {
            if (clause.Property is not null && graph.Tokens.PropertyKeys.NameOf(index.Definition.Properties[i]) != clause.Property)
                continue;

            var field = index.Fields[i];
            var terms = index.Analyzer.TermsOf(clause.Text);
            if (clause.IsPrefix)
            {
                foreach (var term in terms.SelectMany(field.TermsStartingWith).Distinct(StringComparer.Ordinal))
                    AddConstant(field, term, scores);
            }
            else if (clause.IsPhrase && terms.Count > 1)
            {
                AddPhrase(i, terms, scores);
            }
            else
            {
                foreach (var term in terms)
                    AddTerm(field, term, scores);
            }
        }

        return scores;
    }

    private static void AddTerm(FullTextField field, string term, Dictionary<int, double> scores)
    {
        if (field.Find(term) is not { } postings)
            return;

        var rarity = RarityOf(field, postings);
        foreach (var posting in postings.All)
            CollectionsMarshal.GetValueRefOrAddDefault(scores, posting.Id, out _) += rarity * Weight(field, posting.Frequency, posting.Length);
    }

    /// <summary>As in Lucene, words that only begin with the text all weigh the same.</summary>
    private static void AddConstant(FullTextField field, string term, Dictionary<int, double> scores)
    {
        foreach (var posting in field.Find(term)!.All)
            scores[posting.Id] = 1;
    }

    private void AddPhrase(int fieldNumber, List<string> terms, Dictionary<int, double> scores)
    {
        var field = index.Fields[fieldNumber];
        var postings = terms.Select(field.Find).ToArray();
        if (Array.Exists(postings, found => found is null))
            return;

        var rarity = postings.Sum(found => RarityOf(field, found!));
        foreach (var posting in postings.MinBy(found => found!.All.Length)!.All)
        {
            if (!Array.TrueForAll(postings, found => found!.Of(posting.Id) is not null))
                continue;

            var text = CollectionsMarshal.AsSpan(index.TermsOf(graph.State, posting.Id, fieldNumber)!);
            var frequency = 0;
            for (var start = 0; start + terms.Count <= text.Length; start++)
                frequency += text.Slice(start, terms.Count).SequenceEqual(CollectionsMarshal.AsSpan(terms)) ? 1 : 0;
            if (frequency > 0)
                CollectionsMarshal.GetValueRefOrAddDefault(scores, posting.Id, out _) += rarity * Weight(field, frequency, posting.Length);
        }
    }

    private static double RarityOf(FullTextField field, FullTextPostings postings)
    {
        var holders = postings.All.Length;
        return Math.Log(1 + ((field.Documents - holders + 0.5) / (holders + 0.5)));
    }

    private static double Weight(FullTextField field, int frequency, int length)
    {
        var meanLength = (double)field.Length / field.Documents;
        return frequency / (frequency + (Saturation * (1 - LengthWeight + (LengthWeight * length / meanLength))));
    }
}

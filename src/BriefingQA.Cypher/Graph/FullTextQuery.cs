namespace BriefingQA.Cypher.Graph;

/// <summary>
/// A search in the part of Lucene's query language that people use: words, of which one is enough; <c>"words in this order"</c>;
/// <c>beginning*</c>; <c>+needed</c> and <c>-unwanted</c>, also as AND and NOT; <c>property:word</c>; and <c>^2</c> for weight.
/// </summary>
internal sealed record FullTextQuery(IReadOnlyList<FullTextQuery.Clause> Clauses)
{
    public enum Occurrence { Optional, Needed, Unwanted }

    /// <param name="Property">Null for all properties of the index.</param>
    internal sealed record Clause(Occurrence Occurrence, string? Property, string Text, bool IsPhrase, bool IsPrefix, double Weight);

    public static FullTextQuery Parse(string text)
    {
        var clauses = new List<Clause>();
        var (next, at) = (Occurrence.Optional, 0);
        while (ReadClause(text, ref at) is { } clause)
        {
            switch (clause)
            {
                case { IsPhrase: false, Text: "AND" or "&&", Property: null }:
                    if (clauses is [.., { Occurrence: Occurrence.Optional } last])
                        clauses[^1] = last with { Occurrence = Occurrence.Needed };
                    next = Occurrence.Needed;
                    continue;
                case { IsPhrase: false, Text: "NOT" or "!", Property: null }:
                    next = Occurrence.Unwanted;
                    continue;
                case { IsPhrase: false, Text: "OR" or "||", Property: null }:
                    continue;
            }

            clauses.Add(clause.Occurrence == Occurrence.Optional ? clause with { Occurrence = next } : clause);
            next = Occurrence.Optional;
        }

        return new FullTextQuery(clauses);
    }

    private static Clause? ReadClause(string text, ref int at)
    {
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] is '(' or ')'))
            at++;
        if (at == text.Length)
            return null;

        var occurrence = text[at] switch { '+' => Occurrence.Needed, '-' => Occurrence.Unwanted, _ => Occurrence.Optional };
        if (occurrence != Occurrence.Optional)
            at++;

        string? property = null;
        var word = "";
        if (at < text.Length && text[at] != '"')
        {
            word = ReadWord(text, ref at);
            if (at < text.Length && text[at] == ':')
            {
                at++;
                (property, word) = (word, at < text.Length && text[at] == '"' ? "" : ReadWord(text, ref at));
            }
        }

        var isPhrase = word.Length == 0 && at < text.Length && text[at] == '"';
        if (isPhrase)
            word = ReadPhrase(text, ref at);
        var isPrefix = !isPhrase && word.EndsWith('*');
        return new Clause(occurrence, property, isPrefix ? word[..^1] : word, isPhrase, isPrefix, ReadWeight(text, ref at));
    }

    private static string ReadWord(string text, ref int at)
    {
        var word = new System.Text.StringBuilder();
        while (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] is not ('"' or ':' or '(' or ')' or '^' or '~'))
        {
            if (text[at] == '\\' && at + 1 < text.Length)
                at++;
            word.Append(text[at++]);
        }

        return word.ToString();
    }

    private static string ReadPhrase(string text, ref int at)
    {
        var end = text.IndexOf('"', at + 1);
        var phrase = end < 0 ? text[(at + 1)..] : text[(at + 1)..end];
        at = end < 0 ? text.Length : end + 1;
        return phrase;
    }

    /// <summary>Skips a <c>~</c> with its number, which asks for similar words and is not done.</summary>
    private static double ReadWeight(string text, ref int at)
    {
        var weight = 1.0;
        while (at < text.Length && text[at] is '^' or '~')
        {
            var isWeight = text[at++] == '^';
            var start = at;
            while (at < text.Length && (char.IsAsciiDigit(text[at]) || text[at] == '.'))
                at++;
            if (isWeight && double.TryParse(text.AsSpan(start, at - start), System.Globalization.CultureInfo.InvariantCulture, out var number))
                weight = number;
        }

        // A mark that begins nothing is passed over.
        if (at < text.Length && text[at] == ':')
            at++;
        return weight;
    }
}

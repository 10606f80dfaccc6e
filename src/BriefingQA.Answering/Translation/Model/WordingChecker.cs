using BriefingQA.Answering.Answers;
using System.Globalization;
using System.Text.RegularExpressions;
using BriefingQA.Answering.Linking;
using BriefingQA.Answering.Questions;
using BriefingQA.Cypher.Values;
using BriefingQA.Language.Mentions;

namespace BriefingQA.Answering.Translation.Model;

/// <summary>
/// Holds a model's words to the rows they are about: every number with its unit, every date, every name, every Latin word
/// and every word of rising or falling must stand in the rows or in the question; a number may also be the sum of a column
/// where the words say so. Where rows give figures, a number must be one of those and not another of the same sentence.
/// </summary>
internal sealed partial class WordingChecker
{
    /// <summary>A longer text is a sentence of a transcript, not a value.</summary>
    private const int LongestValue = 40;

    private readonly TextAnalyzer _analyzer;
    private readonly QuestionLexicon _lexicon;
    private readonly GraphIndex _index;
    private readonly string _question, _known, _knownFigures, _knownPersons;
    private readonly HashSet<decimal> _numbers = [];
    private readonly HashSet<(decimal Value, string Unit)> _quantities = [];
    private readonly HashSet<decimal> _sums = [];

    public WordingChecker(TextAnalyzer analyzer, QuestionLexicon lexicon, QuestionContext context, RanQuery ran)
    {
        _analyzer = analyzer;
        _lexicon = lexicon;
        _index = context.Index;
        _question = WordForms.Plain(context.Frame.Text);
        var basis = RowAnswer.Compose(ran, context.Index);
        var texts = new List<string> { context.Frame.Text };
        foreach (var values in basis.Figures.Select(figure => figure.Values))
        {
            AddFigure(values.Value, values.Unit);
            AddFigure(values.BaseValue, values.BaseUnit ?? values.Unit);
            AddFigure(values.ChangeAmount, values.ChangeUnit);
            texts.AddRange(new[] { values.Text, values.Period, values.BasePeriod, values.ChangeDirection, values.Subject, values.Indicator }.OfType<string>());
        }

        var sentences = ran.Result.Rows.SelectMany(row => row).SelectMany(RowText.Leaves).Where(leaf => leaf.Kind == CypherValueKind.String).Select(leaf => leaf.AsString())
            .Where(text => text.Length > LongestValue || basis.Evidence.Any(passage => passage.Text == text)).ToHashSet();
        foreach (var row in ran.Result.Rows)
        {
            var leaves = row.SelectMany(RowText.Leaves).ToList();
            var units = leaves.Where(leaf => leaf.Kind == CypherValueKind.String).Select(leaf => WordForms.Plain(leaf.AsString())).ToList();
            texts.AddRange(leaves.Where(leaf => leaf.Kind is not (CypherValueKind.Integer or CypherValueKind.Float)).Select(RowText.Of));
            foreach (var number in leaves.Where(leaf => leaf.Kind is CypherValueKind.Integer or CypherValueKind.Float).Select(Decimal).OfType<decimal>())
            {
                _numbers.Add(number);
                _quantities.UnionWith(units.Select(unit => (number, unit)));
            }
        }

        // Where rows give figures, the other figures of the sentences they stand in are not the answer.
        var statesFigures = _numbers.Count > 0;
        foreach (var text in texts.Where(text => !statesFigures || !sentences.Contains(text)))
            foreach (var quantity in Quantities(text))
            {
                _quantities.Add((quantity.Value, WordForms.Plain(quantity.Unit)));
                _numbers.Add(quantity.Value);
                if (quantity.UpperValue is { } upper)
                    _quantities.Add((upper, WordForms.Plain(quantity.Unit)));
            }

        for (var column = 0; column < ran.Result.Columns.Count; column++)
        {
            var values = ran.Result.Rows.Select(row => Decimal(row[column])).OfType<decimal>().ToList();
            if (values.Count > 1)
                _sums.Add(values.Sum());
        }

        var brief = texts.Where(text => !sentences.Contains(text)).ToList();
        _known = string.Join('|', texts.Select(WordForms.Plain));
        _knownFigures = statesFigures ? string.Join('|', brief.Select(WordForms.Plain)) : _known;
        _knownPersons = string.Join('|', brief.Concat(basis.Evidence.Select(passage => passage.Speaker).OfType<string>()).Select(WordForms.Plain));
    }

    private void AddFigure(double? value, string? unit)
    {
        if (value is not { } known)
            return;
        _numbers.Add((decimal)known);
        _quantities.Add(((decimal)known, WordForms.Plain(unit ?? "")));
    }

    /// <returns>What does not stand in the rows, or null.</returns>
    public string? FindUnsupported(string words)
    {
        var plain = WordForms.Plain(words);
        var saysSum = _lexicon.Asks.Any(ask => ask.Kind == AskKind.Sum && plain.Contains(ask.Word, StringComparison.Ordinal));
        var analyzed = _analyzer.Analyze(words, null);
        foreach (var quantity in analyzed.Mentions.OfType<QuantityMention>())
            if (!Holds(quantity) && !(saysSum && _sums.Contains(quantity.Value)))
                return $"number {quantity.Text}";
        foreach (var period in analyzed.Mentions.OfType<PeriodMention>())
            if (!_known.Contains(WordForms.Plain(period.Text), StringComparison.Ordinal) && !DigitsOf(period.Text).All(_known.Contains))
                return $"date {period.Text}";
        foreach (Match digits in Digits().Matches(WordForms.HalfWidth(words)))
            if (!HoldsNumber(digits.Value) && !(saysSum && _sums.Contains(Parse(digits.Value))))
                return $"number {digits.Value}";
            else if (LacksUnit(WordForms.HalfWidth(words), digits))
                return $"number {digits.Value} without its unit";
        foreach (var name in analyzed.Mentions.OfType<NameMention>())
            if (name.Kind == NameKind.Person ? !_knownPersons.Contains(WordForms.Plain(name.Name), StringComparison.Ordinal) : !IsKnown(name.Text) && !IsKnown(name.Name))
                return $"name {name.Text}";
        if (analyzed.Tokens.FirstOrDefault(token => IsProperNoun(token.Tag) && !(IsPerson(token.Tag) ? _knownPersons : _known).Contains(WordForms.Plain(token.Text), StringComparison.Ordinal)) is { Text: { } proper })
            return $"name {proper}";
        foreach (var match in _index.Names.Matches(plain))
            if (!match.Things.Any(thing => thing.Forms.Any(form => _known.Contains(form, StringComparison.Ordinal))) && !IsKnown(plain.Substring(match.Start, match.Length)))
                return $"name {match.Things[0].Name}";
        foreach (Match latin in Latin().Matches(plain))
            if (!_known.Contains(latin.Value, StringComparison.Ordinal))
                return $"word {latin.Value}";
        return analyzed.Tokens.Select(token => token.Text).FirstOrDefault(word => _lexicon.IsDirection(word) && !_known.Contains(word, StringComparison.Ordinal)) is { } direction
            ? $"direction {direction}"
            : null;
    }

    /// <summary>Whether the words give nothing that the question does not hold already.</summary>
    public bool OnlyRepeats(string words) => _question.Contains(WordForms.Plain(words).TrimEnd('。', '.', '，'), StringComparison.Ordinal);

    public bool HoldsFigure(string words) => _analyzer.Analyze(words, null).Mentions.OfType<QuantityMention>().Any();

    private bool Holds(QuantityMention quantity)
    {
        var unit = WordForms.Plain(quantity.Unit);
        if (quantity.Kind == QuantityKind.Ordinal || _quantities.Contains((quantity.Value, unit)) || _knownFigures.Contains(WordForms.Plain(quantity.Text), StringComparison.Ordinal))
            return quantity.Kind != QuantityKind.Ordinal || IsKnown(quantity.Text) || _numbers.Contains(quantity.Value);
        // Things counted by the query have no unit in the rows; a scale, a share or money must have been stated.
        var isCount = quantity.Kind is QuantityKind.Count or QuantityKind.Bare && quantity.Value == quantity.NormalizedValue;
        return isCount && _numbers.Contains(quantity.Value) && !_quantities.Any(known => known.Value == quantity.Value && known.Unit.Length > 0 && known.Unit != unit && IsUnit(known.Unit));
    }

    /// <summary>Names of persons, places, organizations and other things, by jieba's tags.</summary>
    private static bool IsProperNoun(string? tag) => tag is ['n', 'r' or 's' or 't' or 'z', ..];

    private static bool IsPerson(string? tag) => tag is "nr";

    private bool IsUnit(string text) => text.Length <= 4 && Quantities("1" + text).Any(quantity => quantity.Unit.Length == text.Length);

    private IEnumerable<QuantityMention> Quantities(string text) => text.Length == 0 ? [] : _analyzer.Analyze(text, null).Mentions.OfType<QuantityMention>();

    private bool IsKnown(string text) => _known.Contains(WordForms.Plain(text), StringComparison.Ordinal);

    private bool HoldsNumber(string digits) =>
        _numbers.Contains(Parse(digits)) || IsInPeriod(digits) || Regex.IsMatch(_knownFigures, $@"(?<![\d.]){Regex.Escape(digits.Replace(",", "", StringComparison.Ordinal))}(?![\d]|\.\d)", RegexOptions.CultureInvariant);

    /// <summary>Whether rows give a number with a unit only, and the words give it without.</summary>
    private bool LacksUnit(string words, Match digits)
    {
        var value = Parse(digits.Value);
        var units = _quantities.Where(known => known.Value == value && (known.Unit.Length == 0 || IsUnit(known.Unit))).Select(known => known.Unit).ToList();
        var behind = WordForms.Plain(words[(digits.Index + digits.Length)..]);
        return units.Count > 0 && !IsInPeriod(digits.Value) && !units.Any(unit => behind.TrimStart('多', '余').StartsWith(unit.TrimStart('多', '余'), StringComparison.Ordinal));
    }

    /// <summary>The digits of a year or a day may stand in a sentence; dates are checked as such.</summary>
    private bool IsInPeriod(string digits) => digits.Length is 4 or <= 2 && Regex.IsMatch(_known, $@"(?<!\d){digits}[年月日]", RegexOptions.CultureInvariant);

    private static IEnumerable<string> DigitsOf(string text) => Digits().Matches(WordForms.HalfWidth(text)).Select(match => match.Value).DefaultIfEmpty("\0");

    private static decimal Parse(string digits) => decimal.TryParse(digits, NumberStyles.Number, CultureInfo.InvariantCulture, out var value) ? value : decimal.MinValue;

    private static decimal? Decimal(CypherValue value) =>
        value.Kind is CypherValueKind.Integer or CypherValueKind.Float && Math.Abs(value.AsNumber()) < 1e25 && double.IsFinite(value.AsNumber()) ? (decimal)value.AsNumber() : null;

    [GeneratedRegex(@"\d+(,\d{3})*(\.\d+)?")]
    private static partial Regex Digits();

    [GeneratedRegex(@"[a-z][a-z0-9.:/_-]+")]
    private static partial Regex Latin();
}

using BriefingQA.Language.Segmentation;

namespace BriefingQA.Benchmarks.Segmentation.Dictionary;

/// <summary>Reads the tables of jieba's <c>posseg</c>.</summary>
internal static class TagModelTables
{
    public static TagModel Read(string folder, char[] units, string[] tags)
    {
        string[] states = [.. "BEMS".SelectMany(position => tags.Select(tag => $"{position} {tag}"))];
        var starts = PythonTable.Numbers(PythonTable.Read(Path.Combine(folder, "prob_start.py")));
        var transitions = PythonTable.ReadNested(Path.Combine(folder, "prob_trans.py"));
        var emissions = PythonTable.ReadNested(Path.Combine(folder, "prob_emit.py"));
        var allowed = PythonTable.Read(Path.Combine(folder, "char_state_tab.py"));

        double Transition(string from, string to) => transitions[from].GetValueOrDefault(to, double.NegativeInfinity);
        var insideWord = new[] { ('B', 'E'), ('B', 'M'), ('M', 'E'), ('M', 'M') }
            .SelectMany(positions => tags.Select(tag => Transition($"{positions.Item1} {tag}", $"{positions.Item2} {tag}")));
        var betweenWords = states.Where((_, state) => TagModel.BeginsWord(state))
            .SelectMany(to => states.Where((_, state) => TagModel.EndsWord(state)).Select(from => Transition(from, to)));

        var firstEntries = new List<int> { 0 };
        var allowedCounts = new List<byte> { 0 };
        var entries = new List<(byte State, double Emission)>();
        foreach (var unit in units)
        {
            firstEntries.Add(entries.Count);
            int[] own = allowed.TryGetProperty(unit.ToString(), out var names)
                ? [.. names.EnumerateArray().Select(name => Array.IndexOf(states, name.GetString())).Order()]
                : [];
            allowedCounts.Add((byte)own.Length);
            var others = Enumerable.Range(0, states.Length).Except(own).Where(state => emissions[states[state]].ContainsKey(unit.ToString()));
            entries.AddRange(own.Concat(others).Select(state =>
                ((byte)state, emissions[states[state]].GetValueOrDefault(unit.ToString(), TagModel.Unseen))));
        }

        firstEntries.Add(entries.Count);
        return new TagModel(
            [.. states.Select(state => starts[state])], [.. insideWord], [.. betweenWords],
            [.. firstEntries], [.. allowedCounts], [.. entries.Select(entry => entry.State)], [.. entries.Select(entry => entry.Emission)]);
    }
}

using BriefingQA.Language.Segmentation;

namespace BriefingQA.Benchmarks.Segmentation.Dictionary;

/// <summary>Reads the tables of jieba's <c>finalseg</c>.</summary>
internal static class WordModelTables
{
    public static WordModel Read(string folder, char[] units)
    {
        var starts = PythonTable.Numbers(PythonTable.Read(Path.Combine(folder, "prob_start.py")));
        var transitions = PythonTable.ReadNested(Path.Combine(folder, "prob_trans.py"));
        var emissions = PythonTable.ReadNested(Path.Combine(folder, "prob_emit.py"));
        double Transition(char from, char to) => transitions[from.ToString()][to.ToString()];
        return new WordModel(
            [
                starts["B"], starts["E"], starts["M"], starts["S"],
                Transition('E', 'B'), Transition('B', 'E'), Transition('B', 'M'), Transition('E', 'S'),
                Transition('S', 'B'), Transition('M', 'E'), Transition('M', 'M'), Transition('S', 'S'),
            ],
            [.. units.Prepend('\0').SelectMany(unit => "BEMS".Select(state => emissions[state.ToString()].GetValueOrDefault(unit.ToString(), TagModel.Unseen)))]);
    }
}

using BriefingQA.Language.Lexicons;

namespace BriefingQA.Language.Documents;

/// <summary>Collects who chairs the briefing: who is named before 主持, and who says 欢迎出席 or 请继续提问 but answers no question.</summary>
internal static class ChairDirectory
{
    public static HashSet<string> Collect(IReadOnlyList<Block> blocks, SpeechLexicon lexicon, TurnLabelReader labels, IReadOnlySet<string> speakers)
    {
        var chairs = new HashSet<string>();
        var welcoming = new HashSet<string>();
        var answering = new HashSet<string>();
        var speaking = new HashSet<string>();
        TurnLabel? turn = null;
        foreach (var block in blocks)
        {
            if (labels.Read(block) is { } label)
            {
                // 主持人：某司副司长 王丽
                if (label.Kind == TurnKind.Host && speakers.FirstOrDefault(speaker => block.Text.EndsWith(speaker, StringComparison.Ordinal) && block.Text.Length > label.End) is { } host)
                    chairs.Add(host);
                if (label.Kind == TurnKind.Person && turn?.Kind == TurnKind.Question)
                    answering.Add(label.Name);
                if (label.Kind == TurnKind.Person)
                    speaking.Add(label.Name);
                turn = label;
            }

            if (turn is null)
                AddNamed(block.Text, speakers, chairs);
            else if (turn.Kind == TurnKind.Person && !welcoming.Contains(turn.Name) && Welcomes(block.Text, lexicon))
                welcoming.Add(turn.Name);
        }

        chairs.UnionWith(welcoming.Except(answering));
        // 某部发言人某某主持例行记者会: alone, and answers what is asked.
        if (speaking is { Count: 1 } && answering.Count == 1)
            chairs.ExceptWith(answering);
        return chairs;
    }

    /// <summary>发布会由…某某主持</summary>
    private static void AddNamed(string text, IReadOnlySet<string> speakers, HashSet<string> chairs)
    {
        for (var at = text.IndexOf("主持", StringComparison.Ordinal); at > 0; at = text.IndexOf("主持", at + 1, StringComparison.Ordinal))
        {
            foreach (var length in (ReadOnlySpan<int>)[3, 2, 4])
            {
                if (at >= length && speakers.Contains(text[(at - length)..at]))
                    chairs.Add(text[(at - length)..at]);
            }
        }
    }

    private static bool Welcomes(string text, SpeechLexicon lexicon)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (lexicon.Hosting.MatchLength(text, at) > 0)
                return true;
        }

        return false;
    }
}

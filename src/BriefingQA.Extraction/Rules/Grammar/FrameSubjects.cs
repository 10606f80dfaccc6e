using BriefingQA.Extraction.Lexicons;

namespace BriefingQA.Extraction.Rules.Grammar;

/// <summary>Says what a figure is about where its own words name nothing or only something such as 全行业.</summary>
internal sealed class FrameSubjects(SubjectLexicon lexicon)
{
    /// <summary>The subject itself, or what a word such as 全行业 stands for.</summary>
    public string? SubjectOf(string text, string? scope, Frame frame)
    {
        string subject = Balanced(text.Trim(' ', '的', '、'));
        if (subject.Length > 0 && !lexicon.Generic.Contains(subject))
            return subject;
        return frame.Subject ?? frame.Theme ?? frame.Kind ?? scope ?? (subject.Length > 0 ? subject : null);
    }

    public static string Balanced(string text) =>
        text.Count(c => c == '“') == text.Count(c => c == '”') ? text : string.Concat(text.Where(c => c is not ('“' or '”')));
}

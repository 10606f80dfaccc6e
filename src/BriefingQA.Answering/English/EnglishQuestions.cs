using BriefingQA.Answering.Linking;
using BriefingQA.Answering.Questions;
using BriefingQA.Language.Lexicons;

namespace BriefingQA.Answering.English;

/// <summary>Questions in English over a graph in Chinese, and their answers. Its words are read when the first text with Latin words is asked.</summary>
internal sealed class EnglishQuestions(Lexicon lexicon, CharacterTables characters, WordForms forms)
{
    private readonly Lazy<(EnglishQuestionReader Reader, EnglishAnswerWriter Writer)> _sides = new(() =>
        new EnglishLexicon(lexicon.Read("english.yaml"), lexicon.Read("english-words.yaml")) is var words ? (new EnglishQuestionReader(words, characters, forms), new EnglishAnswerWriter(words)) : default);

    /// <returns>The question in Chinese; null where it is not in English.</returns>
    /// <exception cref="LexiconException">The English words are missing, or not of the expected shape.</exception>
    public EnglishQuestion? Read(string question, GraphIndex index) =>
        EnglishQuestionReader.MayBeEnglish(question) && _sides.Value.Reader.IsEnglish(question) ? _sides.Value.Reader.Read(question, index) : null;

    /// <summary>A Chinese question with its English words in Chinese.</summary>
    public string ReadWithin(string question, GraphIndex index) =>
        EnglishQuestionReader.MayBeEnglish(question) ? _sides.Value.Reader.ReadWithin(question, index) : question;

    public Answer Write(Answer answer, EnglishQuestion question) => _sides.Value.Writer.Write(answer, question);
}

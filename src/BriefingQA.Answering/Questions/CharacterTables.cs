using BriefingQA.Language.Lexicons;

namespace BriefingQA.Answering.Questions;

/// <summary>What characters are to one another: traditional ones and the simplified ones for them, and those that sound alike.</summary>
internal sealed class CharacterTables
{
    private readonly Dictionary<char, char> _simplified = [];
    private readonly Dictionary<char, char> _sounds = [];
    private readonly Dictionary<char, string> _spellings = [];

    public static CharacterTables None { get; } = new();

    private CharacterTables()
    {
    }

    /// <param name="folder">Holds <c>traditional.txt</c> and <c>homophones.txt</c>, where their form is explained.</param>
    /// <exception cref="LexiconException">A file is missing.</exception>
    public static CharacterTables Load(string folder)
    {
        var tables = new CharacterTables();
        foreach (var pair in Lines("traditional.txt").SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
            tables._simplified[pair[0]] = pair[1];
        foreach (var sound in Lines("homophones.txt").Select(line => line.Split(' ')))
            foreach (var character in sound[1])
            {
                tables._sounds[character] = sound[1][0];
                tables._spellings.TryAdd(character, sound[0]);
            }

        return tables;

        IEnumerable<string> Lines(string name)
        {
            try
            {
                return [.. File.ReadLines(Path.Combine(folder, name)).Where(line => line.Length > 0 && line[0] != '#')];
            }
            catch (IOException exception)
            {
                throw new LexiconException(exception.Message, exception);
            }
        }
    }

    /// <summary>The text in simplified characters.</summary>
    public string Simplified(string text)
    {
        foreach (var character in text)
            if (_simplified.ContainsKey(character))
                return string.Create(text.Length, (text, _simplified), (span, source) =>
                {
                    for (var i = 0; i < span.Length; i++)
                        span[i] = source._simplified.GetValueOrDefault(source.text[i], source.text[i]);
                });
        return text;
    }

    /// <summary>How a character is written in Latin letters, without its tone; null where it is none of the common ones.</summary>
    public string? SpellingOf(char character) => _spellings.GetValueOrDefault(character);

    /// <summary>The first of the characters that sound as one does; itself where it is none of the common ones.</summary>
    public char SoundOf(char character) => _sounds.GetValueOrDefault(character, character);
}

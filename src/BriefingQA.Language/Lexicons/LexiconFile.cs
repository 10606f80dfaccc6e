using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace BriefingQA.Language.Lexicons;

/// <summary>One YAML file of words: named lists, and named tables of words.</summary>
public sealed class LexiconFile
{
    private readonly string _path;
    private readonly YamlMappingNode _root;

    private LexiconFile(string path, YamlMappingNode root)
    {
        _path = path;
        _root = root;
    }

    public static LexiconFile Load(string path)
    {
        try
        {
            using var reader = File.OpenText(path);
            var yaml = new YamlStream();
            yaml.Load(reader);
            return yaml.Documents is [{ RootNode: YamlMappingNode root }]
                ? new LexiconFile(path, root)
                : throw new LexiconException($"{path} is not a table of word lists.");
        }
        catch (YamlException exception)
        {
            throw new LexiconException($"{path} is not YAML: {exception.Message}", exception);
        }
        catch (IOException exception)
        {
            throw new LexiconException($"{path} cannot be read: {exception.Message}", exception);
        }
    }

    /// <summary>A table of lists as a file of its own.</summary>
    public LexiconFile Part(string name) => Node(name) is YamlMappingNode part ? new LexiconFile($"{_path} ({name})", part) : throw new LexiconException($"{_path}: '{name}' is not a table.");

    /// <summary>The words of a list, lists in it flattened.</summary>
    public IEnumerable<string> List(string name) => Flatten(Node(name));

    /// <summary>The inner lists of a list of lists.</summary>
    public IEnumerable<IReadOnlyList<string>> Lists(string name) => ((YamlSequenceNode)Node(name)).Select(node => Flatten(node).ToList());

    /// <summary>The entries of a table with the words of each.</summary>
    public IEnumerable<(string Key, IReadOnlyList<string> Words)> Table(string name) => Node(name) is YamlMappingNode table
        ? table.Select(entry => (((YamlScalarNode)entry.Key).Value ?? "", (IReadOnlyList<string>)[.. Flatten(entry.Value)]))
        : throw new LexiconException($"{_path}: '{name}' is not a table.");

    /// <summary>A list as a vocabulary in which each word stands for itself.</summary>
    public Vocabulary<string> Vocabulary(string name) => new(List(name).Select(word => KeyValuePair.Create(word, word)));

    /// <summary>A table of words and whole numbers.</summary>
    public Vocabulary<int> Numbers(string name) =>
        new(Table(name).Select(entry => KeyValuePair.Create(entry.Key, int.Parse(entry.Words[0], CultureInfo.InvariantCulture))));

    /// <summary>A table from a meaning to its words, as a vocabulary from each word to the meaning.</summary>
    public Vocabulary<string> Meanings(string name) =>
        new(Table(name).SelectMany(entry => entry.Words.Select(word => KeyValuePair.Create(word, entry.Key))));

    /// <summary>A list of lists of names of one thing, as a vocabulary from each name to the first of its list.</summary>
    public Vocabulary<string> Synonyms(string name) =>
        new(Lists(name).SelectMany(names => names.Select(word => KeyValuePair.Create(word, names[0]))));

    private YamlNode Node(string name) => _root.Children.TryGetValue(new YamlScalarNode(name), out var node)
        ? node
        : throw new LexiconException($"{_path} has no '{name}'.");

    private static IEnumerable<string> Flatten(YamlNode node) => node switch
    {
        YamlSequenceNode list => list.SelectMany(Flatten),
        YamlScalarNode { Value: { Length: > 0 } word } => [word],
        _ => [],
    };
}

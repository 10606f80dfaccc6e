using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace BriefingQA.Language.Lexicons;

/// <summary>One YAML file of words: named lists, and named tables of words. What it is asked for and does not hold in that shape is a <see cref="LexiconException"/> that names the file and the list.</summary>
public sealed class LexiconFile
{
    private readonly string _path;
    private readonly YamlMappingNode _root;

    private LexiconFile(string path, YamlMappingNode root)
    {
        _path = path;
        _root = root;
    }

    /// <exception cref="LexiconException">The file is missing or is not a YAML table.</exception>
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
    public LexiconFile Part(string name) => Part(name, Node(name));

    /// <summary>The tables of a list, each as a file of its own.</summary>
    public IEnumerable<LexiconFile> Parts(string name) => Sequence(name).Select((node, i) => Part($"{name}, {i + 1}", node));

    /// <summary>The tables of a table, each as a file of its own.</summary>
    public IEnumerable<(string Key, LexiconFile Part)> PartsByKey(string name) => Mapping(name).Select(entry => (KeyOf(entry), Part($"{name}, {entry.Key}", entry.Value)));

    /// <summary>The words of a list, lists in it flattened.</summary>
    public IEnumerable<string> List(string name) => Flatten(Node(name));

    /// <summary>The words of a list, lists in it flattened; none where there is no such list.</summary>
    public IEnumerable<string> ListOrNone(string name) => _root.Children.TryGetValue(new YamlScalarNode(name), out var node) ? Flatten(node) : [];

    /// <summary>The inner lists of a list of lists.</summary>
    public IEnumerable<IReadOnlyList<string>> Lists(string name) => Sequence(name).Select(node => Flatten(node).ToList());

    /// <summary>The inner lists of a list of pairs. The second of a pair may be empty.</summary>
    public IEnumerable<(string First, string Second)> Pairs(string name) => Sequence(name).Select(node => node is YamlSequenceNode { Children: [YamlScalarNode first, YamlScalarNode second] }
        ? (first.Value ?? "", second.Value ?? "")
        : throw new LexiconException($"{_path}: '{name}' holds what is not a pair: {node}."));

    /// <summary>The entries of a table with the words of each.</summary>
    public IEnumerable<(string Key, IReadOnlyList<string> Words)> Table(string name) => Mapping(name).Select(entry => (KeyOf(entry), (IReadOnlyList<string>)[.. Flatten(entry.Value)]));

    /// <summary>The entries of a table that holds one word each.</summary>
    public IEnumerable<KeyValuePair<string, string>> Texts(string name) => Table(name).Select(entry => entry.Words is [var text]
        ? KeyValuePair.Create(entry.Key, text)
        : throw new LexiconException($"{_path}: '{entry.Key}' of '{name}' is not one word."));

    /// <summary>A list as a vocabulary in which each word stands for itself.</summary>
    public Vocabulary<string> Vocabulary(string name) => new(List(name).Select(word => KeyValuePair.Create(word, word)));

    /// <summary>A table of words and whole numbers.</summary>
    public Vocabulary<int> Numbers(string name) =>
        new(Texts(name).Select(entry => KeyValuePair.Create(entry.Key, int.TryParse(entry.Value, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new LexiconException($"{_path}: '{entry.Key}' of '{name}' is not a whole number."))));

    /// <summary>A table from a meaning to its words, as a vocabulary from each word to the meaning.</summary>
    public Vocabulary<string> Meanings(string name) =>
        new(Table(name).SelectMany(entry => entry.Words.Select(word => KeyValuePair.Create(word, entry.Key))));

    /// <summary>A list of lists of names of one thing, as a vocabulary from each name to the first of its list.</summary>
    public Vocabulary<string> Synonyms(string name) =>
        new(Lists(name).SelectMany(names => names.Select(word => KeyValuePair.Create(word, names[0]))));

    private YamlNode Node(string name) => _root.Children.TryGetValue(new YamlScalarNode(name), out var node)
        ? node
        : throw new LexiconException($"{_path} has no '{name}'.");

    private YamlSequenceNode Sequence(string name) => Node(name) as YamlSequenceNode ?? throw new LexiconException($"{_path}: '{name}' is not a list.");

    private YamlMappingNode Mapping(string name) => Node(name) as YamlMappingNode ?? throw new LexiconException($"{_path}: '{name}' is not a table.");

    private LexiconFile Part(string name, YamlNode node) => node is YamlMappingNode part ? new LexiconFile($"{_path} ({name})", part) : throw new LexiconException($"{_path}: '{name}' is not a table.");

    private static string KeyOf(KeyValuePair<YamlNode, YamlNode> entry) => (entry.Key as YamlScalarNode)?.Value ?? "";

    private static IEnumerable<string> Flatten(YamlNode node) => node switch
    {
        YamlSequenceNode list => list.SelectMany(Flatten),
        YamlScalarNode { Value: { Length: > 0 } word } => [word],
        _ => [],
    };
}

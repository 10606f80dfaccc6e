using System.Buffers;
using Microsoft.Data.Sqlite;

namespace BriefingQA.Cypher.Storage;

/// <summary>A table of pages by number, each with its checksum; and the number of rows and sum of checksums, for the manifest.</summary>
/// <param name="kind">Goes into the checksums, so that a page of one table is never taken for one of another.</param>
internal sealed class GraphPageTable(SqliteConnection connection, string table, int kind)
{
    private readonly Dictionary<int, uint> _checksums = [];

    // What the open SQLite transaction replaced: the checksum before, null for a row that it inserted.
    private readonly Dictionary<int, uint?> _before = [];

    public delegate void PageReader(int number, ref ByteReader reader);

    public int Count => _checksums.Count;

    public ulong Sum { get; private set; }

    public static void Create(SqliteConnection connection, string table) =>
        SqliteFile.Execute(connection, $"CREATE TABLE {table}(number INTEGER PRIMARY KEY, checksum INTEGER NOT NULL, data BLOB NOT NULL) STRICT");

    /// <exception cref="InvalidDataException">A page is not what was written.</exception>
    public void ReadAll(PageReader read)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT number, checksum, data FROM {table}";
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            var (number, stored) = (rows.GetInt64(0), rows.GetInt64(1));
            var length = (int)rows.GetBytes(2, 0, null, 0, 0);
            var data = ArrayPool<byte>.Shared.Rent(length);
            rows.GetBytes(2, 0, data, 0, length);
            var page = data.AsSpan(0, length);
            if (number is < 0 or > int.MaxValue || stored != Checksum.Of(PlaceOf((int)number), page))
                throw new InvalidDataException($"The record {number} of {table} has changed.");

            Note((int)number, (uint)stored);
            var reader = new ByteReader(page);
            read((int)number, ref reader);
            if (!reader.IsAtEnd)
                throw new InvalidDataException($"The record {number} of {table} is too long.");

            ArrayPool<byte>.Shared.Return(data);
        }
    }

    /// <param name="data">Empty for a page that is no more.</param>
    public void Put(int number, ReadOnlySpan<byte> data)
    {
        uint? checksum = data.IsEmpty ? null : Checksum.Of(PlaceOf(number), data);
        using var command = connection.CreateCommand();
        command.Parameters.AddWithValue("$number", number);
        if (checksum is { } value)
        {
            command.CommandText = $"INSERT OR REPLACE INTO {table}(number, checksum, data) VALUES($number, $checksum, $data)";
            command.Parameters.AddWithValue("$checksum", (long)value);
            command.Parameters.AddWithValue("$data", data.ToArray());
        }
        else
        {
            command.CommandText = $"DELETE FROM {table} WHERE number = $number";
        }

        command.ExecuteNonQuery();
        _before.TryAdd(number, _checksums.TryGetValue(number, out var known) ? known : null);
        Note(number, checksum);
    }

    /// <summary>The SQLite transaction has ended. Where it was not committed, its rows are again what they were before.</summary>
    public void End(bool committed)
    {
        if (!committed)
        {
            foreach (var (number, checksum) in _before)
                Note(number, checksum);
        }

        _before.Clear();
    }

    private ulong PlaceOf(int number) => ((ulong)kind << 32) | (uint)number;

    private void Note(int number, uint? checksum)
    {
        if (_checksums.Remove(number, out var known))
            Sum -= known;
        if (checksum is { } value)
        {
            _checksums.Add(number, value);
            Sum += value;
        }
    }
}

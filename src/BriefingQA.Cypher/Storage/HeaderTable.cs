using Microsoft.Data.Sqlite;

namespace BriefingQA.Cypher.Storage;

/// <summary>The few records that there is one of, each after its checksum.</summary>
internal sealed class HeaderTable(SqliteConnection connection)
{
    public const int Manifest = 0;
    public const int Tokens = 1;
    public const int Schema = 2;

    public static void Create(SqliteConnection connection) =>
        SqliteFile.Execute(connection, "CREATE TABLE header(number INTEGER PRIMARY KEY, checksum INTEGER NOT NULL, data BLOB NOT NULL) STRICT");

    /// <exception cref="InvalidDataException">The record is missing or not what was written.</exception>
    public byte[] Read(int number)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT checksum, data FROM header WHERE number = $number";
        command.Parameters.AddWithValue("$number", number);
        using var reader = command.ExecuteReader();
        if (!reader.Read())
            throw new InvalidDataException("A record of its header is missing.");

        var data = reader.GetFieldValue<byte[]>(1);
        return reader.GetInt64(0) == Checksum.Of((ulong)number, data) ? data : throw new InvalidDataException("A record of its header has changed.");
    }

    public void Write(int number, ByteWriter writer, Action<ByteWriter> write)
    {
        writer.Clear();
        write(writer);
        using var command = connection.CreateCommand();
        command.CommandText = "INSERT OR REPLACE INTO header(number, checksum, data) VALUES($number, $checksum, $data)";
        command.Parameters.AddWithValue("$number", number);
        command.Parameters.AddWithValue("$checksum", (long)Checksum.Of((ulong)number, writer.Written));
        command.Parameters.AddWithValue("$data", writer.Written.ToArray());
        command.ExecuteNonQuery();
    }
}

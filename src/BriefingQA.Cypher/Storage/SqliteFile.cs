using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace BriefingQA.Cypher.Storage;

/// <summary>What is SQLite's own about the file.</summary>
internal static class SqliteFile
{
    // https://www.sqlite.org/fileformat.html, section 1.3.
    private const int WriteVersionOffset = 18;
    private const int HeaderLength = 100;
    private const byte RollbackJournal = 1;

    // Others only read, and for as long as it takes to load the graph.
    private const int TimeoutSeconds = 10;

    public static SqliteConnection Open(string path)
    {
        var settings = new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = TimeoutSeconds };
        var connection = new SqliteConnection(settings.ToString());
        connection.Open();
        Execute(connection, "PRAGMA synchronous = FULL");
        Execute(connection, "PRAGMA journal_mode = TRUNCATE");
        return connection;
    }

    /// <summary>For a file that another process has open to write: takes no lock but while it reads, and changes nothing.</summary>
    public static SqliteConnection OpenReadOnly(string path)
    {
        var settings = new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false, DefaultTimeout = TimeoutSeconds };
        var connection = new SqliteConnection(settings.ToString());
        connection.Open();
        return connection;
    }

    public static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>
    /// Looks at the file before SQLite does, which would take an empty one for a new database and would write to one that
    /// seems to have a write-ahead log.
    /// </summary>
    /// <exception cref="InvalidDataException">It is not a whole SQLite file.</exception>
    public static void RequireWhole(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        Span<byte> header = stackalloc byte[HeaderLength];
        if (file.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false) < HeaderLength)
            throw new InvalidDataException("It has been truncated.");

        if (!header.StartsWith("SQLite format 3\0"u8) || header[WriteVersionOffset] != RollbackJournal || header[WriteVersionOffset + 1] != RollbackJournal)
            throw new InvalidDataException("It does not begin as it should.");
    }

    /// <exception cref="InvalidDataException">SQLite's own structures are damaged.</exception>
    public static void Check(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA quick_check(1)";
        if (command.ExecuteScalar() is not "ok")
            throw new InvalidDataException("Its inner structure is broken.");
    }

    public static GraphStorageException Explain(string path, SqliteException error) => error.SqliteErrorCode switch
    {
        raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB or raw.SQLITE_ERROR =>
            GraphStorageException.Damaged(path, error.Message, error),
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED =>
            new(StorageFailure.InUse, path, $"The file '{path}' is in use by another process.", error),
        _ => new(StorageFailure.Unavailable, path, $"The file '{path}' cannot be used: {error.Message}", error),
    };
}

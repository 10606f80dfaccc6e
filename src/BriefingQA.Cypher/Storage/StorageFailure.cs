namespace BriefingQA.Cypher.Storage;

/// <summary>Why a folder with a graph cannot be used.</summary>
public enum StorageFailure
{
    /// <summary>Another process, or another store of this one, has the folder open.</summary>
    InUse,

    /// <summary>The file is not what was written: truncated, changed, or not a graph at all. Nothing has been written to it.</summary>
    Damaged,

    /// <summary>A later version of this library wrote the file.</summary>
    TooNew,

    /// <summary>The disk or the file system refused: no room, no permission.</summary>
    Unavailable,
}

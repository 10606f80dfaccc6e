namespace BriefingQA.Commands;

/// <summary>How rows are printed: for reading, one JSON object a statement, or comma-separated values (RFC 4180).</summary>
internal enum RowFormat
{
    Table,
    Json,
    Csv,
}

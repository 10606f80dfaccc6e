namespace BriefingQA.Api;

/// <summary>A field of a request is wrong; answered with 400 and problem details that name it.</summary>
/// <param name="field">As in the JSON. For example, <c>question</c>.</param>
/// <param name="requirement">What would be right. For example, <c>must not be empty.</c></param>
internal sealed class InvalidFieldException(string field, string requirement) : Exception($"'{field}' {requirement}")
{
    public string Field { get; } = field;

    public string Requirement { get; } = requirement;
}

using BriefingQA.Commands;

namespace BriefingQA;

/// <summary>The transcripts that an empty store begins with.</summary>
internal sealed class SeedBriefings(ServiceSettings settings, BriefingCatalog catalog, BriefingIntake intake)
{
    /// <returns>What the store then holds.</returns>
    public async Task<IReadOnlyList<BriefingSummary>> LoadIfEmptyAsync(CancellationToken cancellationToken)
    {
        var briefings = await catalog.ListAsync(cancellationToken);
        if (briefings.Count > 0 || !Directory.Exists(settings.BriefingsFolder))
            return briefings;

        var files = Directory.GetFiles(settings.BriefingsFolder, "*.txt").Order(StringComparer.Ordinal).ToArray();
        await Console.Error.WriteLineAsync($"The store is empty: loading {files.Length} transcript(s) from {settings.BriefingsFolder}");
        await IngestCommand.IngestAsync(intake, files, cancellationToken);
        return await catalog.ListAsync(cancellationToken);
    }
}

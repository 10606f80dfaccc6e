using BriefingQA.Graph;

namespace BriefingQA;

/// <summary>The transcripts that an empty store begins with.</summary>
internal sealed class SeedBriefings(ServiceSettings settings, BriefingCatalog catalog, BriefingIntake intake, TimeProvider time)
{
    /// <summary>Whether a service still waits for its store, or loads into it.</summary>
    public bool IsLoading { get; private set; }

    /// <summary>Told before a service answers anything.</summary>
    public void Announce() => IsLoading = true;

    /// <summary>Waits for a store that cannot be reached yet, ever longer up to 10 seconds.</summary>
    /// <inheritdoc cref="LoadIfEmptyAsync"/>
    public async Task<IReadOnlyList<BriefingSummary>> LoadWhenReachableAsync(CancellationToken cancellationToken)
    {
        for (var delay = TimeSpan.FromSeconds(1); ; delay = TimeSpan.FromSeconds(Math.Min(10, 2 * delay.TotalSeconds)))
        {
            try
            {
                var briefings = await LoadIfEmptyAsync(cancellationToken);
                IsLoading = false;
                return briefings;
            }
            catch (GraphDatabaseException exception) when (exception.IsTransient)
            {
                await Console.Error.WriteLineAsync($"{exception.Message} Trying again in {delay.TotalSeconds} s.");
                await Task.Delay(delay, time, cancellationToken);
            }
        }
    }

    /// <returns>What the store then holds.</returns>
    public async Task<IReadOnlyList<BriefingSummary>> LoadIfEmptyAsync(CancellationToken cancellationToken)
    {
        var briefings = await catalog.ListAsync(cancellationToken);
        if (briefings.Count > 0 || !Directory.Exists(settings.BriefingsFolder))
            return briefings;

        var files = Directory.GetFiles(settings.BriefingsFolder, "*.txt").Order(StringComparer.Ordinal).ToArray();
        await Console.Error.WriteLineAsync($"The store is empty: loading {files.Length} transcript(s) from {settings.BriefingsFolder}");
        await TranscriptFiles.LoadAsync(intake, files, cancellationToken);
        return await catalog.ListAsync(cancellationToken);
    }
}

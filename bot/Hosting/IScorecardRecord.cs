using HealthScore.Scoring.Storage;

namespace HealthScore.Bot.Hosting;

/// <summary>The history of which scorecards were in force since when.</summary>
internal interface IScorecardRecord
{
    /// <summary>Keeps that this program's are from now on; nothing where that is known.</summary>
    /// <exception cref="StoreUnusableException">The store cannot be written.</exception>
    Task KeepAsync(CancellationToken cancellationToken);
}

namespace HealthScore.Scoring.Storage.Postgres;

/// <summary>Reads all accounts, some at a time, so that memory does not grow with the book.</summary>
internal interface IRangeReading<T>
{
    /// <summary>The next accounts, in the order in which they first came; none after the last.</summary>
    Task<IReadOnlyList<T>> NextAsync(CancellationToken cancellationToken);
}

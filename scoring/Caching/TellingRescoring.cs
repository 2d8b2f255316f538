using HealthScore.Scoring.Live;
using HealthScore.Scoring.Storage;

namespace HealthScore.Scoring.Caching;

/// <summary>Tells when it was committed.</summary>
internal sealed class TellingRescoring(IRescoring rescoring, StoreNews news) : IRescoring
{
    public IReadOnlyList<DueAccount> Accounts => rescoring.Accounts;

    public string? Scorecards => rescoring.Scorecards;

    public ValueTask SaveAsync(IReadOnlyCollection<Rescored> scores, CancellationToken cancellationToken) =>
        rescoring.SaveAsync(scores, cancellationToken);

    public async ValueTask CommitAsync(CancellationToken cancellationToken)
    {
        await rescoring.CommitAsync(cancellationToken);
        news.Tell();
    }

    public ValueTask DisposeAsync() => rescoring.DisposeAsync();
}

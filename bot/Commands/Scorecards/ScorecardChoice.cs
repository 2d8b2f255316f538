using HealthScore.Scoring.Scorecards;
using HealthScore.Scoring.Storage;

namespace HealthScore.Bot.Commands.Scorecards;

/// <summary>Scorecards as a command names them: a file, a folder, or a version that the store keeps.</summary>
internal static class ScorecardChoice
{
    /// <exception cref="StoreUnusableException">The store cannot be read.</exception>
    public static async Task<ScorecardLoad> LoadAsync(
        string named, IConfiguration configuration, TimeProvider time, CancellationToken cancellationToken)
    {
        if (CardReference.Read(named) is not { } reference) return ScorecardSet.Load(named);
        if (!StoredAccounts.Exist(configuration)) return Refused(named, "There is no store to look it up in.", "Name it with --store FILE, or name a file.");
        await using var services = StoredAccounts.OpenAsItIs(configuration, time);
        var (found, fault) = reference.In(await services.GetRequiredService<IScorecardStore>().ReadAllAsync(cancellationToken));
        return found is null ? Refused(named, fault!, "") : ScorecardSet.Parse([(found.FileName, found.Content)]);
    }

    private static ScorecardLoad Refused(string named, string message, string fix) =>
        new(null, [new ScorecardProblem(named, 0, "", message, fix)]);
}

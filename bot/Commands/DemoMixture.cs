using HealthScore.Bot.Demo;
using HealthScore.Scoring.Storage;

namespace HealthScore.Bot.Commands;

/// <summary>A store in which real customers stand among the fictional ones.</summary>
internal static class DemoMixture
{
    public const string Warning =
        "This store also holds the fictional demo portfolio, so totals and lists mix both. Import into a store of its own with "
        + "--store FILE, and start the bot on it with the same option.";

    /// <exception cref="StoreUnusableException">The store cannot be read.</exception>
    public static async Task<bool> IsInAsync(IHealthStore store, CancellationToken cancellationToken)
    {
        var accounts = await store.ReadAccountsAsync(cancellationToken);
        var demo = accounts.Count(account => account.Custom.ContainsKey(DemoPortfolio.Marker));
        return demo > 0 && demo < accounts.Count;
    }
}

using HealthScore.Bot.Answers;
using HealthScore.Bot.Configuration;
using HealthScore.Bot.Demo;
using HealthScore.Bot.People;
using HealthScore.Scoring.Live;
using HealthScore.Scoring.Storage;
using Microsoft.Extensions.Options;

namespace HealthScore.Bot.Hosting;

/// <summary>Makes the portfolio ready to answer: the demo where it belongs, the people, the first scored book.</summary>
internal sealed partial class PortfolioStart(
    IHealthStore store,
    PeopleStore stored,
    PeopleDirectory people,
    LiveScoring live,
    ServedScorecards served,
    ScorecardRecord scorecards,
    CurrentBook book,
    IOptions<DemoOptions> demo,
    TimeProvider time,
    ILogger<PortfolioStart> log)
{
    private const string OtherScorecards =
        "Note: these scores stand under the scorecards of a server that runs on this store, not under those of Scorecards:Path. "
        + "Restart the server with them to see what they say; one that was killed counts for a minute.";

    private const string Behind =
        "Note: some scores are behind: another process is computing them and has not finished. Ask again in a moment.";

    /// <summary>For a server: its scorecards come in force, and every score is up to date.</summary>
    /// <exception cref="StoreUnusableException">The store cannot be read or written.</exception>
    public Task RunAsync(CancellationToken cancellationToken) => RunAsync(TimeSpan.MaxValue, cancellationToken);

    /// <summary>For a server: its scorecards come in force, and what is still due after a while is computed while it answers.</summary>
    /// <param name="patience">How long to wait for scores.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="StoreUnusableException">The store cannot be read or written.</exception>
    public async Task RunAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        await ScoreAsync(patience, cancellationToken);
        await LookAsync(cancellationToken);
    }

    /// <summary>For a command that answers once: its scorecards come in force unless a server scores by others.</summary>
    /// <returns>What is to know about the scores that it shows; null when they are as expected.</returns>
    /// <exception cref="StoreUnusableException">The store cannot be read or written.</exception>
    public async Task<string?> RunOnceAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        var mayScore = await served.MayTakeOverAsync(cancellationToken);
        var isAll = mayScore && await ScoreAsync(TimeSpan.MaxValue, cancellationToken);
        await LookAsync(cancellationToken);
        return isAll ? null : mayScore ? Behind : OtherScorecards;
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        if (demo.Value.Enabled) await LoadDemoAsync(cancellationToken);
        people.Swap(await stored.ReadAsync(cancellationToken));
    }

    private async Task<bool> ScoreAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        await scorecards.KeepAsync(cancellationToken);
        var (scored, isAll) = await live.CatchUpAsync(patience, cancellationToken);
        if (!isAll) GoesOn(log, scored);
        return isAll;
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        var loaded = await book.ReadAsync(cancellationToken);
        Ready(log, loaded.Count);
    }

    private async Task LoadDemoAsync(CancellationToken cancellationToken)
    {
        var load = await DemoLoader.LoadIfEmptyAsync(store, time.GetUtcNow(), cancellationToken);
        if (!load.IsDemo) return;
        // Whoever is there already was put there on purpose.
        if ((await stored.ReadAsync(cancellationToken)).Count == 0) await stored.SaveAsync(DemoPeople.All, cancellationToken);
        if (load.Accounts + load.Signals > 0) DemoLoaded(log, load.Accounts, load.Signals);
    }

    [LoggerMessage(1, LogLevel.Information, "The fictional demo portfolio is in the store: {Accounts} accounts and {Signals} signals are new. --no-demo leaves it out")]
    private static partial void DemoLoaded(ILogger log, long accounts, long signals);

    [LoggerMessage(2, LogLevel.Information, "The portfolio is ready: {Accounts} accounts")]
    private static partial void Ready(ILogger log, int accounts);

    [LoggerMessage(3, LogLevel.Information, "Many scores are due: {Accounts} accounts are computed, the others follow while questions are answered")]
    private static partial void GoesOn(ILogger log, int accounts);
}

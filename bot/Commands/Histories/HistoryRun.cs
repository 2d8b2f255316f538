using HealthScore.Bot.Commands.Accounts;
using HealthScore.Scoring.History;
using HealthScore.Scoring.Storage;

namespace HealthScore.Bot.Commands.Histories;

/// <summary>Prints one account's days and keeps them.</summary>
internal sealed class HistoryRun(HistoryRequest request, TextWriter output, TextWriter error)
{
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public async Task<int> RunAsync(IConfiguration configuration, TimeProvider time, CancellationToken cancellationToken)
    {
        if (request.Days is < 1 or > HistoryRequest.MostDays)
            return await RefuseAsync($"--days {request.Days} is out of range: give 1 to {HistoryRequest.MostDays}.");
        return await PortfolioRun.RunAsync(
            configuration, time, error, services => PrintAsync(services, cancellationToken), cancellationToken);
    }

    private async Task<int> PrintAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var accounts = await services.GetRequiredService<IHealthStore>().ReadAccountsAsync(cancellationToken);
        var (account, fault) = AccountLookup.Find(accounts, request.Account);
        if (account is null) return await RefuseAsync(fault!);
        var histories = services.GetRequiredService<AccountHistories>();
        var history = await histories.ReadAsync(account.Id, request.Days, request.AsKnown, cancellationToken);
        if (history is null) return await RefuseAsync("The account has just gone from the store.");
        await output.WriteAsync(request.Format switch
        {
            HistoryRequest.Json => HistoryJson.Write(history, request.AsKnown),
            HistoryRequest.Csv => HistoryCsv.Write(history),
            _ => HistoryText.Write(history, request.AsKnown),
        });
        if (!request.AsKnown) await KeepAsync(histories, history, cancellationToken);
        return ExitCode.Done;
    }

    // The answer is there already; another program that writes for long must not turn it into a failure.
    private async Task KeepAsync(AccountHistories histories, AccountHistory history, CancellationToken cancellationToken)
    {
        try
        {
            await histories.KeepAsync(history, cancellationToken);
        }
        catch (StoreUnusableException failure)
        {
            await error.WriteLineAsync($"The history is complete, but could not be kept. {failure.Message}");
        }
    }

    private async Task<int> RefuseAsync(string message)
    {
        await error.WriteLineAsync(message);
        return ExitCode.BadInput;
    }
}

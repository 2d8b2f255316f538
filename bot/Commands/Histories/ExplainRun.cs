using HealthScore.Bot.Commands.Accounts;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.History;
using HealthScore.Scoring.Import;
using HealthScore.Scoring.Storage;

namespace HealthScore.Bot.Commands.Histories;

/// <summary>Explains one account's change and prints it.</summary>
internal sealed class ExplainRun(ExplainRequest request, TextWriter output, TextWriter error)
{
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public Task<int> RunAsync(IConfiguration configuration, TimeProvider time, CancellationToken cancellationToken) =>
        PortfolioRun.RunAsync(configuration, time, error, services => ExplainAsync(services, time, cancellationToken), cancellationToken);

    private async Task<int> ExplainAsync(IServiceProvider services, TimeProvider time, CancellationToken cancellationToken)
    {
        var accounts = await services.GetRequiredService<IHealthStore>().ReadAccountsAsync(cancellationToken);
        var (account, fault) = AccountLookup.Find(accounts, request.Account);
        if (account is null) return await RefuseAsync(fault!);
        if (Moment("--from", request.From, time, out var from) is { } badStart) return await RefuseAsync(badStart);
        if (Moment("--to", request.To, time, out var to) is { } badEnd) return await RefuseAsync(badEnd);
        if (from.Instant >= to.Instant)
            return await RefuseAsync("--from is not before --to: write the earlier day first.");
        var past = await services.GetRequiredService<IPastStore>().ReadPastAsync(account.Id, cancellationToken);
        if (past is null) return await RefuseAsync("The account has just gone from the store.");
        var histories = services.GetRequiredService<AccountHistories>();
        var change = services.GetRequiredService<ChangeCalculator>().Between(
            await EndAsync(histories, past, from, cancellationToken), await EndAsync(histories, past, to, cancellationToken));
        await WriteAsync(account, change);
        return ExitCode.Done;
    }

    private Task WriteAsync(Account account, ScoreChange change) =>
        request.Format == ExplainRequest.Json
            ? output.WriteLineAsync(ExplainJson.Write(account, change))
            : output.WriteAsync(ExplainText.Write(account, change));

    private static async ValueTask<ChangeEnd> EndAsync(
        AccountHistories histories, AccountPast past, (DateTimeOffset Instant, DateOnly? Day) at, CancellationToken cancellationToken) =>
        at.Day is { } day
            ? await histories.EndOfDayAsync(past, day, cancellationToken)
            : await histories.EndAtAsync(past, at.Instant, cancellationToken);

    private static string? Moment(
        string option, string? text, TimeProvider time, out (DateTimeOffset Instant, DateOnly? Day) moment)
    {
        var now = time.GetUtcNow();
        moment = (now, null);
        if (text is null) return null;
        if (CommandDates.Day(text) is { } day) moment = (UtcDay.EndOf(day, now), day);
        else if (CommandDates.Instant(text) is { } instant) moment = (instant, null);
        else return $"{option} '{text}': {CellParser.InstantExpected}";
        return (moment.Day ?? UtcDay.Of(moment.Instant)) > UtcDay.Of(now) || moment.Instant > now
            ? $"{option} '{text}' is in the future: give today or an earlier day."
            : null;
    }

    private async Task<int> RefuseAsync(string message)
    {
        await error.WriteLineAsync(message);
        return ExitCode.BadInput;
    }
}

using HealthScore.Bot.Commands.Accounts;
using HealthScore.Bot.Configuration;
using HealthScore.Bot.People;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Overrides;
using HealthScore.Scoring.Storage;
using Microsoft.Extensions.Options;

namespace HealthScore.Bot.Commands.Overrides;

/// <summary>Sets, clears and lists scores that people put in place of computed ones.</summary>
internal sealed class OverrideRun(IConfiguration configuration, TimeProvider time, TextWriter output, TextWriter error)
{
    public Task<int> SetAsync(OverrideRequest request, CancellationToken cancellationToken) => RunAsync(
        async services =>
        {
            var (account, by, fault) = await WhoAsync(services, request.Account, request.By, cancellationToken);
            if (account is null) return await RefuseAsync(fault!);
            var mostDays = services.GetRequiredService<IOptions<OverrideOptions>>().Value.MostDays;
            var (wanted, wrong) = new OverrideReading(request, time.GetUtcNow(), mostDays).Read(account.Id, by);
            if (wanted is null) return await RefuseAsync(wrong!);
            if (!await services.GetRequiredService<IOverrideStore>().SetAsync(wanted, cancellationToken))
                return await RefuseAsync("The account has just gone from the store.");
            await output.WriteLineAsync(OverrideWords.Line(wanted, account.Name, time.GetUtcNow()));
            return ExitCode.Done;
        },
        cancellationToken);

    public Task<int> ClearAsync(string text, string? user, CancellationToken cancellationToken) => RunAsync(
        async services =>
        {
            var (account, by, fault) = await WhoAsync(services, text, user, cancellationToken);
            if (account is null) return await RefuseAsync(fault!);
            var cleared = await services.GetRequiredService<IOverrideStore>().ClearAsync(account.Id, by, time.GetUtcNow(), cancellationToken);
            await output.WriteLineAsync(cleared is null
                ? $"{account.Name} ({account.Id}) has no override in force; nothing was changed."
                : OverrideWords.Line(cleared, account.Name, time.GetUtcNow()));
            return ExitCode.Done;
        },
        cancellationToken);

    public Task<int> ListAsync(string? text, bool all, bool json, CancellationToken cancellationToken) => RunAsync(
        async services =>
        {
            var accounts = await services.GetRequiredService<IHealthStore>().ReadAccountsAsync(cancellationToken);
            var (account, fault) = text is null ? (null, null) : AccountLookup.Find(accounts, text);
            if (fault is not null) return await RefuseAsync(fault);
            var overrides = services.GetRequiredService<IOverrideStore>();
            var now = time.GetUtcNow();
            var found = all ? await overrides.ReadAllAsync(cancellationToken) : await overrides.ReadInForceAsync(now, cancellationToken);
            if (account is not null) found = [.. found.Where(one => one.Account == account.Id)];
            await WriteAsync(found, accounts, json, now);
            return ExitCode.Done;
        },
        cancellationToken);

    private async Task WriteAsync(IReadOnlyList<Override> found, IReadOnlyList<Account> accounts, bool json, DateTimeOffset now)
    {
        if (json)
        {
            await output.WriteAsync(OverrideJson.Write(found, now));
            return;
        }

        var names = accounts.ToDictionary(account => account.Id, account => account.Name);
        foreach (var one in found) await output.WriteLineAsync(OverrideWords.Line(one, names.GetValueOrDefault(one.Account), now));
        if (found.Count == 0) await output.WriteLineAsync("There are none.");
    }

    private static async Task<(Account? Account, UserId By, string? Fault)> WhoAsync(
        IServiceProvider services, string text, string? user, CancellationToken cancellationToken)
    {
        var by = new UserId(string.IsNullOrWhiteSpace(user) ? Environment.UserName : user);
        var accounts = await services.GetRequiredService<IHealthStore>().ReadAccountsAsync(cancellationToken);
        var (account, fault) = AccountLookup.Find(accounts, text);
        if (account is not null && !services.GetRequiredService<OverrideRights>().MaySet(by, account))
            return (null, by, $"--by {by}: only the owner of {account.Id}, whoever leads them, or an admin may do this.");
        return (account, by, fault);
    }

    private Task<int> RunAsync(Func<IServiceProvider, Task<int>> work, CancellationToken cancellationToken) =>
        PortfolioRun.RunAsync(configuration, time, error, work, cancellationToken);

    private async Task<int> RefuseAsync(string message)
    {
        await error.WriteLineAsync(message);
        return ExitCode.BadInput;
    }
}

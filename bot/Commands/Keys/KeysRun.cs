using HealthScore.Bot.Api.Keys;
using HealthScore.Bot.Commands.Scores;
using HealthScore.Bot.Hosting;
using HealthScore.Scoring.Import;
using HealthScore.Scoring.Storage;

namespace HealthScore.Bot.Commands.Keys;

/// <summary>Makes, lists and revokes keys. The key itself goes to the output, everything about it to the error stream.</summary>
internal sealed class KeysRun(IConfiguration configuration, TimeProvider time, TextWriter output, TextWriter error)
{
    private const int LongestName = 100;

    /// <returns>An <see cref="ExitCode"/>.</returns>
    public async Task<int> CreateAsync(string name, string scopes, string? expires, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (string.IsNullOrWhiteSpace(name) || name.Length > LongestName || name.Any(char.IsControl))
            return await RefuseAsync($"--name: give 1 to {LongestName} characters on one line.");
        if (ScopeWords.Read(scopes, out var unknown) is not { } allowed)
            return await RefuseAsync($"--scopes: {Fault(unknown)} Give one or more, with commas: {string.Join(", ", ScopeWords.All)}.");
        DateTimeOffset? end = null;
        if (expires is not null)
        {
            if (!CellParser.TryInstant(expires, out var instant))
                return await RefuseAsync($"--expires \"{Printable.Text(expires)}\": {CellParser.InstantExpected}");
            if (instant <= now) return await RefuseAsync($"--expires {Printable.Text(expires)} is over: give a day to come.");
            end = instant;
        }

        var text = KeyText.Create();
        var key = new ApiKey(KeyText.IdOf(text)!, name.Trim(), allowed, KeyText.Hash(text), now, end, null, null);
        return await WithAsync(keys => AddAsync(keys, key, text, cancellationToken));
    }

    /// <returns>An <see cref="ExitCode"/>.</returns>
    public Task<int> ListAsync(CancellationToken cancellationToken) => WithAsync(async keys =>
    {
        await KeyTable.WriteAsync(await keys.ReadAsync(cancellationToken), time.GetUtcNow(), output);
        return ExitCode.Done;
    });

    /// <returns>An <see cref="ExitCode"/>.</returns>
    public Task<int> RevokeAsync(string id, CancellationToken cancellationToken) => WithAsync(async keys =>
    {
        if (await keys.RevokeAsync(id, time.GetUtcNow(), cancellationToken))
        {
            await output.WriteLineAsync($"The key {id} is revoked; running servers refuse it within a second.");
            return ExitCode.Done;
        }

        var isThere = (await keys.ReadAsync(cancellationToken)).Any(key => key.Id == id);
        if (!isThere) return await RefuseAsync($"There is no key '{Printable.Text(id)}': keys list shows their ids.");
        await output.WriteLineAsync($"The key {id} was revoked before.");
        return ExitCode.Done;
    });

    private async Task<int> AddAsync(ApiKeyStore keys, ApiKey key, string text, CancellationToken cancellationToken)
    {
        await keys.AddAsync(key, cancellationToken);
        await error.WriteLineAsync(
            $"The key {key.Id} may {ScopeWords.Of(key.Scopes)}. This is the only time that it is shown; keep it where secrets are.");
        await output.WriteLineAsync(text);
        return ExitCode.Done;
    }

    private async Task<int> WithAsync(Func<ApiKeyStore, Task<int>> work)
    {
        await using var services = Services();
        try
        {
            return await work(new ApiKeyStore(services.GetRequiredService<IDatabase>()));
        }
        catch (Exception failure) when (StartFailure.Explain(failure) is { } messages)
        {
            foreach (var message in messages) await error.WriteLineAsync(message);
            return ExitCode.BadInput;
        }
    }

    private ServiceProvider Services()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(time);
        services.AddPortfolio(configuration);
        return services.BuildServiceProvider();
    }

    private static string Fault(string? unknown) =>
        unknown is null ? "it is empty." : $"there is no scope '{Printable.Text(unknown)}'.";

    private async Task<int> RefuseAsync(string message)
    {
        await error.WriteLineAsync(message);
        return ExitCode.BadInput;
    }
}

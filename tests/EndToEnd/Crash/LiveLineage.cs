using System.Net.Http.Headers;
using HealthScore.Bot.Storage;
using HealthScore.EndToEnd.Program;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Overrides;
using HealthScore.Scoring.Storage.Tuning;

namespace HealthScore.EndToEnd.Crash;

/// <summary>
/// One store and the programs that are killed on it, one after the other, while clients post and a subscriber reads. Each program's
/// start is the recovery from the one before.
/// </summary>
internal sealed class LiveLineage : IDisposable
{
    private const int Clients = 3;

    private readonly BotProgram _program = new();
    private readonly ICrashStore _store;
    private readonly Random _random;
    private readonly int _seed;
    private readonly IReadOnlyList<string> _cards;
    private readonly LookChecks _checks = new(CrashCards.Sets);
    private readonly PostingClient[] _clients;
    private readonly FeedSubscriber _subscriber;
    private string _key = "";
    private int _compared;

    public LiveLineage(int seed, Func<string, ICrashStore> store, bool mayFail = false)
    {
        _seed = seed;
        _random = new Random(seed);
        _program.MakeFolder("store");
        _store = store(_program.File("store"));
        _cards = CrashCards.Write(_program.File("store"));
        var now = TimeProvider.System.GetUtcNow();
        _clients = [.. Enumerable.Range(0, Clients).Select(i => new PostingClient(new BatchMaker(i, (seed * 10) + i, now), mayFail))];
        _subscriber = new FeedSubscriber(seed);
    }

    public int Kills { get; private set; }

    /// <summary>What happened, for people who look at the run.</summary>
    public string Told =>
        $"seed {_seed}: {Kills} kills, {_clients.Sum(client => client.Acknowledged)} requests acknowledged, "
        + $"{_clients.Sum(client => client.StoredUnseen)} stored unseen, {_clients.Sum(client => client.Failed)} failed, "
        + $"{_clients.Sum(client => client.Book.Signals)} signals, {_subscriber.Seen.Count} changes, {_compared} scores from scratch";

    public async Task RunAsync(int kills)
    {
        await MakeKeyAsync();
        while (Kills < kills) await RoundAsync();
        await SettleAsync();
    }

    /// <summary>One program lives through it all, while something else is cut again and again.</summary>
    /// <param name="cuts">How often.</param>
    /// <param name="cut">Cuts, and tells how much it was.</param>
    public async Task RunCutAsync(int cuts, Func<long> cut)
    {
        await MakeKeyAsync();
        var (all, acknowledged) = (0L, 0);
        await using (var bot = await StartAsync())
        {
            using var over = new CancellationTokenSource(TimeSpan.FromMinutes(2));
            var work = _clients.Select(client => client.PostAsync(bot.Client, _ => Interlocked.Increment(ref acknowledged), over.Token)).ToList();
            for (var i = 0; i < cuts; i++)
            {
                // Only what has got on since the last cut shows that it goes on.
                var enough = Volatile.Read(ref acknowledged) + _random.Next(1, 12);
                while (Volatile.Read(ref acknowledged) < enough)
                {
                    Assert.False(over.IsCancellationRequested || work.Exists(client => client.IsCompleted), $"{Where}: it stopped after {i} cuts");
                    await WaitAsync(TimeSpan.FromMilliseconds(1));
                }

                await WaitAsync(TimeSpan.FromTicks(_random.NextInt64(TimeSpan.TicksPerMillisecond * 20)));
                all += cut();
            }

            await over.CancelAsync();
            await Task.WhenAll(work);
            Kill(bot.Kill);
            await bot.EndAsync();
        }

        Assert.True(all > 0, "There was nothing to cut.");
        await LookAsync(settledAt: null);
        await SettleAsync();
    }

    private async Task MakeKeyAsync() =>
        await _store.UseAsync(async store => _key = await CrashKey.CreateAsync(store.Database));

    public void Dispose()
    {
        _store.Dispose();
        _program.Dispose();
    }

    private async Task RoundAsync()
    {
        // Some are killed while they start: recovery is interrupted then.
        if (_random.Next(10) == 0) await KillStartingAsync();
        else await KillServingAsync();
        await LookAsync(settledAt: null);
        if (_random.Next(3) == 0) await _store.UseAsync(OverrideAsync);
    }

    private async Task KillStartingAsync()
    {
        using var process = _program.Start(Arguments());
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await WaitAsync(TimeSpan.FromMilliseconds(_random.Next(100, 900)));
        Kill(process.Kill);
        await process.WaitForExitAsync();
        await Task.WhenAll(output, error);
    }

    private async Task KillServingAsync()
    {
        await using var bot = await StartAsync();
        using var over = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        var rows = _random.Next(2) == 0 ? _random.Next(1, 700) : int.MaxValue;
        var time = TimeSpan.FromTicks(_random.NextInt64(TimeSpan.TicksPerSecond / 2));
        // Within the very answer that says a batch is safe, or at any instant.
        void Acknowledged(int count)
        {
            var left = Interlocked.Add(ref rows, -count);
            if (left <= 0 && left + count > 0) Kill(bot.Kill);
        }

        var work = _clients.Select(client => client.PostAsync(bot.Client, Acknowledged, over.Token))
            .Append(_subscriber.FollowAsync(bot.Client, over.Token)).Select(task => EndingAsync(task, bot)).ToList();
        if (rows > 1_000)
        {
            await WaitAsync(time);
            Kill(bot.Kill);
        }

        var said = (await bot.EndAsync()).Said;
        await Task.WhenAll(work);
        Assert.False(over.IsCancellationRequested, $"{Where}: nothing came to an end\n{said}");
    }

    // Some lapse while programs come and go.
    private async Task OverrideAsync(OpenedStore store)
    {
        var overrides = new SqlOverrideStore(store.Database);
        var (account, by, now) = (new AccountId($"c{_random.Next(Clients)}-a{_random.Next(5)}"), new UserId("ana@example.com"), TimeProvider.System.GetUtcNow());
        var (id, until) = ($"o{Kills}", now.AddMilliseconds(_random.Next(1, 20_000)));
        if (_random.Next(4) == 0) await overrides.ClearAsync(account, by, now, CancellationToken.None);
        else await overrides.SetAsync(Override.OfScore(id, account, _random.Next(101), "Seen there", by, now, until), CancellationToken.None);
    }

    // The end: nothing is doubtful any more, and nothing is due.
    private async Task SettleAsync()
    {
        await using (var bot = await StartAsync())
        {
            foreach (var client in _clients) await client.SettleAsync(bot.Client, CancellationToken.None);
            Kill(bot.Kill);
            await bot.EndAsync();
        }

        var begun = TimeProvider.System.GetUtcNow();
        await using (var bot = await StartAsync())
        {
            await _subscriber.CatchUpAsync(bot.Client, CancellationToken.None);
            Kill(bot.Kill);
            await bot.EndAsync();
        }

        await LookAsync(begun);
    }

    private async Task LookAsync(DateTimeOffset? settledAt)
    {
        var look = await _store.LookAsync();
        for (var i = 0; i < Clients; i++) _clients[i].Compare(look.LinesOf($"c{i}-"), $"{Where}, client {i}");
        _compared += _checks.Scores(look, settledAt, Where);
        LookChecks.Feed(look, _subscriber.Seen, Where);
    }

    private async Task<ServingBot> StartAsync()
    {
        var bot = await ServingBot.StartAsync(_program.Start(Arguments()), TimeSpan.FromMinutes(2));
        bot.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", _key);
        return bot;
    }

    private string[] Arguments() =>
    [
        "--urls", "http://127.0.0.1:0", "--no-demo", $"--Scorecards:Path={_cards[_random.Next(8) == 0 ? 1 : 0]}", .. _store.Settings,
    ];

    // Nobody else would end the program when a client has found a fault.
    private static async Task EndingAsync(Task work, ServingBot bot)
    {
        try
        {
            await work;
        }
        catch
        {
            bot.Kill();
            throw;
        }
    }

    private void Kill(Action kill)
    {
        kill();
        Kills++;
    }

    private static Task WaitAsync(TimeSpan time) => Task.Delay(time, TimeProvider.System, CancellationToken.None);

    private string Where => $"seed {_seed}, after kill {Kills}";
}

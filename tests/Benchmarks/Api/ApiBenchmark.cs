using System.Diagnostics;
using System.Globalization;

namespace HealthScore.Benchmarks.Api;

/// <summary>
/// Signals over HTTP to the served program on loopback and SQLite: a steady stream in small requests, from when each was due until it
/// is accepted and until a subscriber of the change feed has the new score; and as many as it takes in large ones.
/// </summary>
internal sealed class ApiBenchmark(int seconds)
{
    private const int Accounts = 20_000;
    private const int SignalsEach = 20;
    private const int PerSecond = 2_000;

    private static readonly TimeProvider Time = TimeProvider.System;

    private int _pulses;

    public async Task RunAsync(TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("healthscore-");
        try
        {
            await using var bot = await ServedBot.StartAsync(folder.FullName);
            await FillAsync(bot, output);
            var feed = new FeedFollower(bot.Client);
            await feed.CatchUpAsync(CancellationToken.None);
            await output.WriteLineAsync();
            var table = await MarkdownTable.StartAsync(
                output, "signals/s", "requests/s", "accepted median", "p99", "visible median", "p99", "slowest", "not seen", "processor time per signal");
            foreach (var rows in (int[])[10, 1])
            {
                await StreamAsync(bot, feed, rows, TimeSpan.FromSeconds(3), null);
                await StreamAsync(bot, feed, rows, TimeSpan.FromSeconds(seconds), table);
            }

            await output.WriteLineAsync(Text($"\nMost memory of the program: {bot.PeakBytes / 1e6:N0} MB"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Large requests, one after the other: the book itself.</summary>
    private static async Task FillAsync(ServedBot bot, TextWriter output)
    {
        for (var first = 0; first < Accounts; first += ApiBodies.MostRows)
            await PostAsync(bot, "accounts", ApiBodies.Accounts(first, ApiBodies.MostRows));
        var bodies = Enumerable.Range(0, Accounts * SignalsEach / ApiBodies.MostRows)
            .Select(i => ApiBodies.Past(i * ApiBodies.MostRows, ApiBodies.MostRows, Accounts, Time.GetUtcNow())).ToList();
        var (began, processor) = (Stopwatch.GetTimestamp(), bot.ProcessorTime);
        foreach (var body in bodies) await PostAsync(bot, "signals", body);
        var took = Stopwatch.GetElapsedTime(began).TotalSeconds;
        var (count, used) = (bodies.Count * ApiBodies.MostRows, bot.ProcessorTime - processor);
        var table = await MarkdownTable.StartAsync(output, "rows per request", "signals", "signals/s", "processor time per signal");
        await table.AddAsync(
            Text($"{ApiBodies.MostRows:N0}"), Text($"{count:N0}"), Text($"{count / took:N0}"), Text($"{used.TotalMilliseconds * 1_000 / count:0.0} µs"));
    }

    private async Task StreamAsync(ServedBot bot, FeedFollower feed, int rows, TimeSpan length, MarkdownTable? table)
    {
        feed.Forget();
        using var stop = new CancellationTokenSource();
        var following = feed.FollowAsync(stop.Token);
        var accepted = new Latencies();
        var processor = bot.ProcessorTime;
        var sent = await SendAsync(bot, feed, rows, length, accepted);
        var patience = Stopwatch.StartNew();
        while (feed.Open > 0 && patience.Elapsed < TimeSpan.FromSeconds(3)) await Task.Delay(TimeSpan.FromMilliseconds(20), Time);
        var used = bot.ProcessorTime - processor;
        await stop.CancelAsync();
        await following.ContinueWith(_ => { }, TaskScheduler.Default);
        if (table is null) return;
        await table.AddAsync(
            Text($"{sent / length.TotalSeconds:N0}"), Text($"{sent / rows / length.TotalSeconds:N0}"),
            Text($"{accepted.Percentile(0.5):0.0} ms"), Text($"{accepted.Percentile(0.99):0.0} ms"),
            Text($"{feed.Visible.Percentile(0.5):0.0} ms"), Text($"{feed.Visible.Percentile(0.99):0.0} ms"), Text($"{feed.Visible.Percentile(1):0.0} ms"),
            Text($"{feed.Open:N0}"), Text($"{used.TotalMilliseconds / sent:0.000} ms"));
    }

    /// <summary>Each request is sent when it is due, however late the answers to the others are.</summary>
    private async Task<int> SendAsync(ServedBot bot, FeedFollower feed, int rows, TimeSpan length, Latencies accepted)
    {
        var (began, sent) = (Stopwatch.GetTimestamp(), 0);
        var calls = new List<Task>();
        while (Stopwatch.GetElapsedTime(began) is var elapsed && elapsed < length)
        {
            for (; sent + rows <= elapsed.TotalSeconds * PerSecond; sent += rows)
            {
                var due = began + (long)(sent / (double)PerSecond * Stopwatch.Frequency);
                var first = _pulses;
                _pulses += rows;
                for (var number = first; number < first + rows; number++) feed.Sent(Text($"A{number % Accounts}"), due);
                calls.Add(CallAsync(bot, ApiBodies.Pulses(first, rows, Accounts, Time.GetUtcNow()), due, accepted));
            }

            await Task.Delay(TimeSpan.FromMilliseconds(1), Time);
        }

        await Task.WhenAll(calls);
        return sent;
    }

    private static async Task CallAsync(ServedBot bot, HttpContent body, long due, Latencies accepted)
    {
        await PostAsync(bot, "signals", body);
        accepted.Add(due);
    }

    private static async Task PostAsync(ServedBot bot, string what, HttpContent body)
    {
        using (body)
        {
            using var response = await bot.Client.PostAsync(new Uri($"api/v1/{what}", UriKind.Relative), body);
            var said = await response.Content.ReadAsStringAsync();
            if (!response.IsSuccessStatusCode || !said.Contains("\"rejected\":0", StringComparison.Ordinal))
                throw new InvalidOperationException($"The bot answered {(int)response.StatusCode}: {said}");
        }
    }

    private static string Text(FormattableString cell) => cell.ToString(CultureInfo.InvariantCulture);
}

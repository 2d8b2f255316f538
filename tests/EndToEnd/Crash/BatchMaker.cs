using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Signals;

namespace HealthScore.EndToEnd.Crash;

/// <summary>
/// Makes what one client sends, by chance from a seed: new and changed accounts, signals with ids and without, repeats, replaced ids,
/// late and future-dated ones, and rows of accounts that nobody knows.
/// </summary>
/// <param name="client">Its number: it writes to accounts of its own, so that the order of its requests tells the outcome.</param>
/// <param name="seed">Of the chance.</param>
/// <param name="now">About when the batches are sent.</param>
internal sealed class BatchMaker(int client, int seed, DateTimeOffset now)
{
    private const int Accounts = 5;
    private const int MostRows = 30;

    private static readonly string[] Kinds = ["usage.events", "usage.active_users", "survey.nps", "support.ticket", "billing.days_late"];

    private readonly Random _random = new(seed);
    private readonly List<Batch> _sent = [];

    public Batch Next()
    {
        var batch = _sent.Count == 0 ? AccountBatch()
            : _random.Next(12) == 0 ? _sent[_random.Next(_sent.Count)]
            : _random.Next(6) == 0 ? AccountBatch()
            : SignalBatch();
        _sent.Add(batch);
        return batch;
    }

    private Batch AccountBatch() => new([.. Some(3).Select(_ => Account())], [], _random.Next(2) == 0);

    private Batch SignalBatch() => new([], [.. Some(MostRows).Select(_ => Signal())], _random.Next(2) == 0);

    private IEnumerable<int> Some(int most) => Enumerable.Range(0, _random.Next(1, most + 1));

    private AccountId Id() => new($"c{client}-a{_random.Next(Accounts)}");

    private Account Account() => new()
    {
        Id = Id(),
        Name = $"Name {_random.Next(3)}",
        Segment = _random.Next(3) == 0 ? "enterprise" : null,
        Seats = _random.Next(4) == 0 ? null : _random.Next(1, 40),
        RenewsOn = _random.Next(3) == 0 ? DateOnly.FromDateTime(now.UtcDateTime.AddDays(_random.Next(-5, 120))) : null,
        Custom = new Dictionary<string, string>(StringComparer.Ordinal) { ["tier"] = $"{_random.Next(3)}" },
    };

    private Signal Signal() => new(
        Id(), Kinds[_random.Next(Kinds.Length)], At(), _random.Next(11), _random.Next(2) == 0 ? $"id{_random.Next(25)}" : null,
        _random.Next(4) == 0 ? new SignalAttributes([new("topic", $"t{_random.Next(3)}")]) : default);

    // Few different instants, so that rows repeat; some lie ahead, so that time alone changes scores while the test runs.
    private DateTimeOffset At() => _random.Next(10) switch
    {
        0 => now.AddMilliseconds(_random.Next(90_000)),
        1 => now.AddDays(-7).AddMilliseconds(_random.Next(90_000)),
        _ => now.AddHours(-_random.Next(60 * 24)),
    };
}

using System.Globalization;
using HealthScore.Bot.Demo;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Signals;

namespace HealthScore.Bot.Tests.Answers;

/// <summary>Accounts beside the demo's, with so few signals that every figure can be worked out by hand.</summary>
internal static class PlantedAccount
{
    public static readonly Account Works = new()
    {
        Id = new AccountId("planted"),
        Name = "Planted Works",
        Seats = 100,
        Arr = 90_000,
        Currency = "USD",
        Owner = new UserId(DemoPeople.Ben),
        RenewsOn = AnswerBench.Today.AddDays(90),
    };

    /// <summary>Days ago, kind, value, id, then attributes; "_" is a blank.</summary>
    public static readonly string[] Worked =
    [
        "95 support.ticket 1 t0 topic=bug", "94 support.resolution_hours 24 t0", "60 support.ticket 1 t1 topic=bug", "59.9 support.first_response_hours 2 t1",
        "59 support.resolution_hours 24 t1", "40 support.ticket 1 t2 topic=bug", "39.8 support.first_response_hours 4 t2", "38 support.resolution_hours 48 t2",
        "12 support.ticket 1 t3 topic=bug severity=urgent", "11.5 support.first_response_hours 9 t3",
        "200 survey.nps 2 n0", "100 survey.nps 10 n1", "50 survey.nps 9 n2", "12 survey.nps 3 n3 comment=Too_slow_<at>all</at>", "10 survey.csat 4 c1",
        "40 usage.active_users 80 u1", "20 usage.active_users 60 u2", "10 usage.active_users 40 u3", "2 usage.active_users 20 u4",
        "35 usage.feature 9 f1 feature=exports", "4 usage.feature 20 f2 feature=reports",
        "300 billing.days_late 0 b1 status=paid", "30 billing.days_late 34 b2 status=open amount=2500",
        "18 relationship.touchpoint 1 r1 type=call",
    ];

    public static async Task PlantAsync(AnswerBench bench, Account account, params string[] signals)
    {
        await using var write = await bench.Store.BeginWriteAsync(CancellationToken.None);
        await write.SaveAccountAsync(account, CancellationToken.None);
        await write.SaveSignalsAsync(signals.Select(line => Read(account.Id, line, bench.Time.GetUtcNow())).ToArray(), CancellationToken.None);
        await write.CommitAsync(CancellationToken.None);
    }

    private static Signal Read(AccountId account, string line, DateTimeOffset now)
    {
        var parts = line.Split(' ');
        var attributes = parts.Skip(4).Select(part => part.Split('=', 2)).Select(part => KeyValuePair.Create(part[0], part[1].Replace('_', ' ')));
        return new Signal(
            account, parts[1], now.AddDays(-double.Parse(parts[0], CultureInfo.InvariantCulture)), double.Parse(parts[2], CultureInfo.InvariantCulture),
            parts[3], new SignalAttributes(attributes));
    }
}

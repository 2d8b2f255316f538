using System.Globalization;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.History;
using HealthScore.Scoring.Overrides;
using HealthScore.Scoring.Scores;

namespace HealthScore.Bot.Commands.Overrides;

/// <summary>From what was typed to an override, or to what is wrong with it.</summary>
internal sealed class OverrideReading(OverrideRequest request, DateTimeOffset now, int mostDays)
{
    private static readonly Dictionary<string, Band> Bands = new(StringComparer.OrdinalIgnoreCase)
    {
        ["red"] = Band.Red, ["yellow"] = Band.Yellow, ["green"] = Band.Green,
    };

    public (Override? Read, string? Fault) Read(AccountId account, UserId by)
    {
        if (request.Score is null == request.Band is null)
            return (null, "Give either --score, from 0 to 100, or --band, one of red, yellow and green.");
        if (request.Score is < 0 or > 100) return (null, $"--score {request.Score}: Expected a whole number from 0 to 100.");
        var band = Band.Unknown;
        if (request.Band is { } word && !Bands.TryGetValue(word, out band))
            return (null, $"--band '{word}' is no band: write red, yellow or green.");
        if (string.IsNullOrWhiteSpace(request.Reason)) return (null, "--reason is missing: say why in a few words; people see it beside the score.");
        if (request.Reason.Length > Override.LongestReason)
            return (null, $"--reason is too long: {request.Reason.Length} characters, {Override.LongestReason} at most.");
        var (until, fault) = Until();
        if (fault is not null) return (null, fault);
        var id = Guid.CreateVersion7(now).ToString("N");
        return (request.Score is { } score
            ? Override.OfScore(id, account, score, request.Reason, by, now, until)
            : Override.OfBand(id, account, band, request.Reason, by, now, until), null);
    }

    private (DateTimeOffset Until, string? Fault) Until()
    {
        var latest = UtcDay.Of(now).AddDays(mostDays);
        var example = string.Create(CultureInfo.InvariantCulture, $"Give a day up to {latest:yyyy-MM-dd} ({mostDays} days, setting Overrides:MostDays).");
        if (request.Until is null) return (default, $"--until is missing: an override must lapse. {example}");
        var instant = CommandDates.Day(request.Until) is { } day
            ? day < DateOnly.MaxValue ? UtcDay.StartOf(day.AddDays(1)) : DateTimeOffset.MaxValue
            : CommandDates.Instant(request.Until);
        if (instant is not { } until) return (default, $"--until '{request.Until}': Expected a day such as {latest:yyyy-MM-dd} or an instant.");
        if (until <= now) return (default, $"--until '{request.Until}' is over. {example}");
        return until > UtcDay.StartOf(latest.AddDays(1)) ? (default, $"--until '{request.Until}' is too far away. {example}") : (until, null);
    }
}

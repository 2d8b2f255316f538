using HealthScore.Scoring.Import;
using HealthScore.Scoring.KeyFigures;

namespace HealthScore.Bot.Commands.KeyFigures;

/// <summary>From options to a period.</summary>
internal static class KpiPeriod
{
    /// <summary>Why there is no such period; null when there is.</summary>
    public static string? Read(KpiRequest request, DateTimeOffset now, out Period period)
    {
        period = Period.LastDays(KpiRequest.DefaultDays, now);
        if (request.From is null && request.To is not null) return "--to needs --from: give the first day too.";
        if (request.From is null) return LastDays(request.Days, now, ref period);
        if (request.Days is not null) return "--days and --from exclude each other: give one of them.";
        if (CommandDates.Day(request.From) is not { } first) return $"--from '{request.From}': {CellParser.DateExpected}";
        var last = DateOnly.FromDateTime(now.UtcDateTime);
        if (first > last) return $"--from '{request.From}' is in the future: give today or an earlier day.";
        if (request.To is not null)
        {
            if (CommandDates.Day(request.To) is not { } day) return $"--to '{request.To}': {CellParser.DateExpected}";
            if (day < first) return "--to is before --from: write the earlier day first.";
            if (day < last) last = day;
        }

        period = Period.OfDays(first, last);
        if (period.End > now && now > period.After) period = new Period(period.After, now);
        return null;
    }

    private static string? LastDays(int? days, DateTimeOffset now, ref Period period)
    {
        if (days is not { } count) return null;
        if (count is < 1 or > KpiRequest.MostDays) return $"--days {count} is out of range: give 1 to {KpiRequest.MostDays}.";
        period = Period.LastDays(count, now);
        return null;
    }
}

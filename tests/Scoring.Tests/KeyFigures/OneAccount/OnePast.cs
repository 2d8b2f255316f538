using System.Globalization;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.History;
using HealthScore.Scoring.KeyFigures;
using HealthScore.Scoring.Signals;

namespace HealthScore.Scoring.Tests.KeyFigures.OneAccount;

/// <summary>An account's past, a signal a line: days ago, kind, value, then id and attributes where there are any.</summary>
internal static class OnePast
{
    public static readonly DateTimeOffset Now = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    private static readonly AccountId Id = new("a");

    public static Period Last(int days) => Period.LastDays(days, Now);

    /// <param name="lines">Such as <c>12 support.ticket 1 id=t1 topic=bug</c>, in the order of arrival.</param>
    public static AccountPast Of(params string[] lines)
    {
        var account = new Account { Id = Id, Name = "A" };
        return new AccountPast([new AccountVersion(Now, Now, account)], [.. lines.Select(line => new ArrivedSignal(Now, Read(line)))]);
    }

    private static Signal Read(string line)
    {
        var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var named = parts.Skip(3).Select(part => part.Split('=', 2)).ToDictionary(part => part[0], part => part[1].Replace('_', ' '));
        var id = named.Remove("id", out var given) ? given : null;
        var ago = double.Parse(parts[0], CultureInfo.InvariantCulture);
        return new Signal(Id, parts[1], Now.AddDays(-ago), double.Parse(parts[2], CultureInfo.InvariantCulture), id, new SignalAttributes(named));
    }
}

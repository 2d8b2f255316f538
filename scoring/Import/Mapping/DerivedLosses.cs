using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Backtest;
using HealthScore.Scoring.Signals;

namespace HealthScore.Scoring.Import.Mapping;

/// <summary>Who fell silent for good by the end of the tables, where no table tells who was lost.</summary>
internal sealed class DerivedLosses(LapseRule rule)
{
    private readonly Dictionary<AccountId, long> _last = [];
    private long _end;

    public void See(in Signal signal)
    {
        _end = Math.Max(_end, signal.At.UtcTicks);
        if (!rule.IsActivity(signal.Kind)) return;
        _last[signal.Account] = Math.Max(_last.GetValueOrDefault(signal.Account), signal.At.UtcTicks);
    }

    /// <summary>Gives accounts that are silent for long enough the day of their loss; others, and those with one, stay.</summary>
    public void Mark(List<Account> accounts)
    {
        for (var i = 0; i < accounts.Count; i++)
        {
            var account = accounts[i];
            if (account.ChurnedOn is not null || !_last.TryGetValue(account.Id, out var last)) continue;
            var lapse = rule.After(last);
            if (lapse > _end) continue;
            accounts[i] = account with { Status = AccountStatus.Churned, ChurnedOn = DayAfter(lapse) };
        }
    }

    // The first midnight at which it was known.
    private static DateOnly DayAfter(long ticks)
    {
        var day = DateOnly.FromDateTime(new DateTime(ticks));
        return ticks % TimeSpan.TicksPerDay == 0 || day == DateOnly.MaxValue ? day : day.AddDays(1);
    }
}

using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.KeyFigures;

namespace HealthScore.Scoring.Lookback;

/// <summary>What became of every account in the days up to an instant. Never changes; safe for several threads.</summary>
/// <param name="Period">The days; its end is as of when this is.</param>
/// <param name="Stamp">The store's number for a state that this has seen.</param>
/// <param name="Conversions">Those that the key figures count.</param>
/// <param name="Accounts">By id; those who left among them.</param>
public sealed record BookLookback(
    Period Period, long Stamp, IReadOnlyList<Conversion> Conversions, IReadOnlyDictionary<AccountId, AccountLookback> Accounts)
{
    public DateTimeOffset AsOf => Period.End;

    /// <summary>The key figures of some accounts together, of the period and of the one before; unknown accounts count for nothing.</summary>
    public (KeyFigureSet Now, KeyFigureSet Before) Figures(IEnumerable<Account> accounts)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        var now = new KeyFigureCalculator(Period, _ => true, Conversions);
        var before = new KeyFigureCalculator(Period.Before(), _ => true, Conversions);
        foreach (var account in accounts)
        {
            if (!Accounts.TryGetValue(account.Id, out var known)) continue;
            now.Add(known.Now);
            before.Add(known.Before);
        }

        return (now.Figures(), before.Figures());
    }
}

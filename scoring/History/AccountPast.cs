using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Signals;
using HealthScore.Scoring.Storage;

namespace HealthScore.Scoring.History;

/// <summary>
/// All that an account ever was and all that ever arrived about it, so that any past instant can be looked at: as it was,
/// from everything known today, or as it was known then. Immutable.
/// </summary>
public sealed class AccountPast
{
    private readonly Lazy<SignalHistory> _history;

    /// <param name="versions">At least one, in the order of arrival.</param>
    /// <param name="arrivals">In the order of arrival, replaced ones among them.</param>
    /// <exception cref="ArgumentException">There is no version.</exception>
    public AccountPast(IReadOnlyList<AccountVersion> versions, IReadOnlyList<ArrivedSignal> arrivals)
    {
        ArgumentNullException.ThrowIfNull(versions);
        if (versions.Count == 0) throw new ArgumentException("An account needs a version.", nameof(versions));
        Versions = versions;
        Arrivals = arrivals;
        _history = new Lazy<SignalHistory>(() => SignalHistory.From(Arrivals.Select(arrival => arrival.Signal)));
    }

    /// <summary>In the order of arrival.</summary>
    public IReadOnlyList<AccountVersion> Versions { get; }

    /// <summary>In the order of arrival.</summary>
    public IReadOnlyList<ArrivedSignal> Arrivals { get; }

    public AccountId Id => Versions[0].Account.Id;

    /// <summary>The newest version.</summary>
    public Account Current => Versions[^1].Account;

    /// <summary>The signals as they are known today.</summary>
    public SignalHistory History => _history.Value;

    /// <summary>The account as valid at an instant; before the first known version, the first.</summary>
    public Account At(DateTimeOffset instant) => Valid(Versions.Count, instant);

    /// <summary>The account as valid at an instant, with the signals known today; later ones must not be looked at.</summary>
    public AccountSignals SeenAt(DateTimeOffset instant) => new(At(instant), History);

    internal Account Valid(int known, DateTimeOffset instant)
    {
        for (var i = known - 1; i > 0; i--)
        {
            if (Versions[i].ValidFrom <= instant) return Versions[i].Account;
        }

        return Versions[0].Account;
    }
}

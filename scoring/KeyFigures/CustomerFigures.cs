using HealthScore.Scoring.Accounts;

namespace HealthScore.Scoring.KeyFigures;

/// <summary>
/// Who came and who left. A customer without a start date was always one; a churned account without a churn date cannot be
/// placed in time and is left out.
/// </summary>
internal sealed class CustomerFigures
{
    private int _atStart;
    private int _lostOfThose;
    private int _lost;
    private int _acquired;

    public void Add(Account account, in Period period)
    {
        if (account is { Status: AccountStatus.Churned, ChurnedOn: null }) return;
        var churned = ChurnedAt(account);
        var isLost = churned is { } at && period.Contains(at);
        if (account.StartedOn is { } start && period.Contains(Instant(start))) _acquired++;
        if (isLost) _lost++;
        if (!IsCustomerAt(account, period.After)) return;
        _atStart++;
        if (isLost) _lostOfThose++;
    }

    public void Merge(CustomerFigures other)
    {
        _atStart += other._atStart;
        _lostOfThose += other._lostOfThose;
        _lost += other._lost;
        _acquired += other._acquired;
    }

    public IEnumerable<KeyFigure> Figures()
    {
        yield return KeyFigure.Ratio(
            FigureIds.ChurnRate, _lostOfThose, _atStart, _atStart, new FigureDetail("lost", FigureUnit.Count, _lostOfThose));
        yield return KeyFigure.Ratio(
            FigureIds.LostToAcquired, _lost, _acquired, _acquired,
            new("lost", FigureUnit.Count, _lost), new("acquired", FigureUnit.Count, _acquired));
        yield return KeyFigure.Ratio(FigureIds.Retention, _atStart - _lostOfThose, _atStart, _atStart);
    }

    /// <summary>Started by then, and not churned by then.</summary>
    public static bool IsCustomerAt(Account account, DateTimeOffset instant) =>
        account is not { Status: AccountStatus.Churned, ChurnedOn: null }
        && (account.StartedOn is not { } start || Instant(start) <= instant)
        && (ChurnedAt(account) is not { } churned || churned > instant);

    // A date is 00:00Z of its day; a date without the status is one of a contract that went on after all.
    private static DateTimeOffset? ChurnedAt(Account account) =>
        account is { Status: AccountStatus.Churned, ChurnedOn: { } date } ? Instant(date) : null;

    private static DateTimeOffset Instant(DateOnly date) => new(date, TimeOnly.MinValue, TimeSpan.Zero);
}

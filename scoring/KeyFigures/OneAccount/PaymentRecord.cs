using System.Globalization;
using HealthScore.Scoring.History;
using HealthScore.Scoring.Signals;

namespace HealthScore.Scoring.KeyFigures.OneAccount;

/// <summary>How an account pays.</summary>
public sealed record PaymentRecord
{
    private const string Kind = "billing.days_late";

    /// <summary>Of the period, newest first.</summary>
    public required IReadOnlyList<Invoice> Invoices { get; init; }

    /// <summary>When billing was last heard of; null for never.</summary>
    public required DateTimeOffset? NewestAt { get; init; }

    public int OnTime => Invoices.Count(invoice => !invoice.IsLate);

    /// <summary>The latest one, the newer among equals; null when all were on time.</summary>
    public Invoice? Worst => Invoices.Where(invoice => invoice.IsLate).MaxBy(invoice => invoice.DaysLate);

    /// <summary>Whether the source tells of every invoice if it is paid.</summary>
    public bool KnowsOpen => Invoices.Count > 0 && Invoices.All(invoice => invoice.IsOpen is not null);

    /// <summary>Late and unpaid, the latest first; means nothing unless <see cref="KnowsOpen"/>.</summary>
    public IReadOnlyList<Invoice> Overdue =>
        [.. Invoices.Where(invoice => invoice is { IsOpen: true, IsLate: true }).OrderByDescending(invoice => invoice.DaysLate)];

    /// <param name="past">The account with its signals.</param>
    /// <param name="period">Its end is the instant of the question; what comes later is not looked at.</param>
    public static PaymentRecord Of(AccountPast past, Period period)
    {
        ArgumentNullException.ThrowIfNull(past);
        var series = past.History.Of(Kind);
        var invoices = new List<Invoice>();
        for (var i = series.CountUpTo(period.End.UtcTicks) - 1; i >= series.CountUpTo(period.After.UtcTicks); i--)
            invoices.Add(Read(new DateTimeOffset(series.At[i], TimeSpan.Zero), series.Values[i], series.AttributesOf(i)));
        return new PaymentRecord { Invoices = invoices, NewestAt = NewestSignal.Of(past.History, period.End, kind => kind == Kind) };
    }

    private static Invoice Read(DateTimeOffset at, double daysLate, SignalAttributes attributes) => new(
        at,
        daysLate,
        decimal.TryParse(attributes["amount"], NumberStyles.Number, CultureInfo.InvariantCulture, out var amount) ? amount : null,
        attributes["currency"],
        attributes["status"]?.Trim().ToLowerInvariant() switch
        {
            "open" or "due" or "unpaid" or "overdue" => true,
            "paid" or "settled" or "closed" => false,
            _ => null,
        });
}

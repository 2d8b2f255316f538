using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.History;

namespace HealthScore.Scoring.KeyFigures;

/// <summary>
/// Works out all key figures of a period, an account at a time: for one account, any choice of them, or the whole book.
/// </summary>
/// <remarks>Not for several threads; make one per question.</remarks>
public sealed class KeyFigureCalculator
{
    private readonly Period _period;
    private readonly Predicate<Account> _chosen;
    private readonly SurveyFigures _surveys = new();
    private readonly CustomerFigures _customers = new();
    private readonly RevenueFigures _revenue = new();
    private readonly SupportFigures _support = new();
    private readonly ConversionFigure[] _conversions;
    private int _accounts;

    /// <param name="period">Signals in it count; those after it are not looked at.</param>
    /// <param name="chosen">Which accounts; asked with the attributes valid at the period's end.</param>
    /// <param name="conversions">Which conversions to count, if any.</param>
    public KeyFigureCalculator(Period period, Predicate<Account> chosen, IEnumerable<Conversion> conversions)
    {
        ArgumentNullException.ThrowIfNull(chosen);
        ArgumentNullException.ThrowIfNull(conversions);
        _period = period;
        _chosen = chosen;
        _conversions = [.. conversions.Select(conversion => new ConversionFigure(conversion))];
    }

    /// <summary>Counts an account in, if it is one of the chosen.</summary>
    public void Add(AccountPast past)
    {
        ArgumentNullException.ThrowIfNull(past);
        if (!_chosen(past.At(_period.End))) return;
        _accounts++;
        // When a customer came and left is told best by what is known today.
        _customers.Add(past.Current, _period);
        _revenue.Add(past, _period);
        _surveys.Add(past.History, _period);
        _support.Add(past.History, _period);
        foreach (var conversion in _conversions) conversion.Add(past.History, _period);
    }

    /// <summary>Counts in what another has counted: of other accounts, in the same period, with the same conversions.</summary>
    public void Add(KeyFigureCalculator other)
    {
        ArgumentNullException.ThrowIfNull(other);
        _accounts += other._accounts;
        _surveys.Merge(other._surveys);
        _customers.Merge(other._customers);
        _revenue.Merge(other._revenue);
        _support.Merge(other._support);
        for (var i = 0; i < _conversions.Length; i++) _conversions[i].Merge(other._conversions[i]);
    }

    /// <summary>Tickets in the period.</summary>
    public int Tickets => _support.Tickets;

    /// <summary>Tickets in the period of equal length just before.</summary>
    public int TicketsBefore => _support.TicketsBefore;

    /// <summary>Ticket topics, the most frequent first.</summary>
    public IReadOnlyList<TopicTrend> Topics => _support.Topics();

    public KeyFigureSet Figures() => new(
        _period,
        _accounts,
        [
            .. _surveys.Figures(), .. _customers.Figures(), .. _revenue.Figures(), .. _support.Figures(),
            .. _conversions.Select(conversion => conversion.Figure()),
        ],
        _support.Topics());
}

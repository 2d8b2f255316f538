using HealthScore.Scoring.History;

namespace HealthScore.Scoring.KeyFigures;

/// <summary>
/// Gross and net retention of revenue: of the ARR of the customers at the start, what is left at the end without (GRR) and with
/// (NRR) growth. Only customers whose ARR was known by the start count; where the currency differs there is no sum.
/// </summary>
internal sealed class RevenueFigures
{
    private string? _currency;
    private bool _hasSeveralCurrencies;
    private int _customers;
    private decimal _start;
    private decimal _kept;
    private decimal _end;

    public void Add(AccountPast past, in Period period)
    {
        if (past.Versions[0].ValidFrom > period.After) return;
        var (before, after) = (past.At(period.After), past.At(period.End));
        if (before.Arr is not { } start || !CustomerFigures.IsCustomerAt(past.Current, period.After))
            return;
        var stays = CustomerFigures.IsCustomerAt(past.Current, period.End);
        if (stays && after.Arr is null) return;
        var end = stays ? after.Arr!.Value : 0;
        See(before.Currency ?? "");
        if (stays) See(after.Currency ?? "");
        _customers++;
        _start += start;
        _kept += Math.Min(start, end);
        _end += end;
    }

    public void Merge(RevenueFigures other)
    {
        if (other._currency is { } currency) See(currency);
        _hasSeveralCurrencies |= other._hasSeveralCurrencies;
        _customers += other._customers;
        _start += other._start;
        _kept += other._kept;
        _end += other._end;
    }

    public IEnumerable<KeyFigure> Figures()
    {
        yield return Figure(FigureIds.Grr, _kept);
        yield return Figure(FigureIds.Nrr, _end);
    }

    private void See(string currency)
    {
        _hasSeveralCurrencies |= _currency is not null && !string.Equals(_currency, currency, StringComparison.OrdinalIgnoreCase);
        _currency ??= currency;
    }

    private KeyFigure Figure(string id, decimal left)
    {
        if (_hasSeveralCurrencies)
            return new KeyFigure(id, FigureUnit.Share, null, _customers, []) { Remark = "several currencies" };
        return KeyFigure.Ratio(
            id, (double)left, (double)_start, _customers,
            new("arr_at_start", FigureUnit.Count, (double)_start), new("arr_left", FigureUnit.Count, (double)left));
    }
}

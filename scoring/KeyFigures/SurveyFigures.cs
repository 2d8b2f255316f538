using HealthScore.Scoring.Signals;

namespace HealthScore.Scoring.KeyFigures;

/// <summary>What customers answered: NPS, CSAT and CES.</summary>
internal sealed class SurveyFigures
{
    // NPS: promoters say 9 or 10, detractors 0 to 6. CSAT: satisfied is a 4 or a 5.
    private const double Promoter = 9;
    private const double Detractor = 6;
    private const double Satisfied = 4;

    private readonly SignalValues _nps = new("survey.nps");
    private readonly SignalValues _csat = new("survey.csat");
    private readonly SignalValues _ces = new("survey.ces");

    public void Add(SignalHistory history, in Period period)
    {
        _nps.Add(history, period);
        _csat.Add(history, period);
        _ces.Add(history, period);
    }

    public void Merge(SurveyFigures other)
    {
        _nps.Merge(other._nps);
        _csat.Merge(other._csat);
        _ces.Merge(other._ces);
    }

    public IEnumerable<KeyFigure> Figures()
    {
        yield return Nps();
        yield return _csat.Mean() is { } mean
            ? new KeyFigure(
                FigureIds.Csat, FigureUnit.Share, (double)_csat.CountWhere(value => value >= Satisfied) / _csat.Count, _csat.Count,
                [new("mean", FigureUnit.Grade, mean)])
            : new KeyFigure(FigureIds.Csat, FigureUnit.Share, null, 0, []);
        yield return new KeyFigure(FigureIds.Ces, FigureUnit.Grade, _ces.Mean(), _ces.Count, []);
    }

    private KeyFigure Nps()
    {
        double count = _nps.Count;
        if (count == 0) return new KeyFigure(FigureIds.Nps, FigureUnit.Points, null, 0, []);
        var promoters = _nps.CountWhere(value => value >= Promoter);
        var detractors = _nps.CountWhere(value => value <= Detractor);
        return new KeyFigure(FigureIds.Nps, FigureUnit.Points, 100 * (promoters - detractors) / count, _nps.Count,
        [
            new("promoters", FigureUnit.Share, promoters / count),
            new("passives", FigureUnit.Share, (count - promoters - detractors) / count),
            new("detractors", FigureUnit.Share, detractors / count),
        ]);
    }
}

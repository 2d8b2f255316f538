using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.History;
using HealthScore.Scoring.KeyFigures;
using HealthScore.Scoring.Signals;
using HealthScore.Scoring.Tests.History;
using HealthScore.Scoring.Tests.Measures;

namespace HealthScore.Scoring.Tests.KeyFigures;

/// <summary>Key figures of 1 to 31 March 2026 from what a test writes down.</summary>
internal static class Figures
{
    public static readonly Period March = Period.OfDays(new(2026, 3, 1), new(2026, 3, 31));

    /// <summary>An account's past; its attributes are known since 2020.</summary>
    /// <param name="cells">As <see cref="Reads.Account"/> takes them.</param>
    /// <param name="signals">As <see cref="Reads.History"/> takes them, with attributes <c>topic</c> and <c>severity</c> only.</param>
    public static AccountPast Past(string cells = "", string signals = "") => Past([("2020-01-01", cells)], signals);

    public static AccountPast Past((string Since, string Cells)[] versions, string signals = "")
    {
        var history = Reads.History(signals);
        var arrivals = new List<(string, Signal)>();
        foreach (var kind in history.Kinds)
        {
            var series = history.Of(kind);
            for (var i = 0; i < series.Count; i++)
                arrivals.Add(("2026-12-31", new(new AccountId("A"), kind, new(series.At[i], TimeSpan.Zero), series.Values[i], null, series.AttributesOf(i))));
        }

        return Cards.Past(versions.Select(version => (version.Since, Reads.Account(version.Cells))), arrivals);
    }

    public static KeyFigureSet Of(params AccountPast[] pasts) => Of(March, [], pasts);

    public static KeyFigureSet Of(Period period, Conversion[] conversions, params AccountPast[] pasts)
    {
        var calculator = new KeyFigureCalculator(period, _ => true, conversions);
        foreach (var past in pasts) calculator.Add(past);
        return calculator.Figures();
    }

    public static KeyFigure Get(this KeyFigureSet set, string id) => set.Figures.Single(figure => figure.Id == id);

    /// <summary>The value, or null for no data.</summary>
    public static double? Value(string id, params AccountPast[] pasts) => Of(pasts).Get(id).Value;

    public static double Detail(this KeyFigure figure, string id) => figure.Details.Single(detail => detail.Id == id).Value;
}

using System.Globalization;
using System.Text;
using HealthScore.Bot.Commands.Scores;
using HealthScore.Scoring.Scorecards.Comparing;

namespace HealthScore.Bot.Commands.Scorecards;

/// <summary>
/// The accounts that move as CSV, a row each. <c>weight</c> + <c>curve</c> + <c>measure</c> = <c>raw_change</c>, and with
/// <c>rules</c> and <c>rounding</c> the change of the score.
/// </summary>
internal static class DiffCsv
{
    public static string Write(DiffReport report)
    {
        var text = new StringBuilder(
            "account_id,name,owner,arr,currency,band_before,band_after,score_before,score_after,raw_before,raw_after,raw_change,"
            + "weight,curve,measure,rules,rounding,largest_part\n");
        foreach (var shift in report.Book.Moved()) Row(text, shift);
        return text.ToString();
    }

    private static void Row(StringBuilder text, AccountShift shift)
    {
        var account = shift.Account;
        var largest = shift.Metrics.OrderByDescending(metric => Math.Abs(metric.Part)).ThenBy(metric => metric.Id, StringComparer.Ordinal)
            .Select(metric => metric.Id).FirstOrDefault();
        text.AppendJoin(
            ',',
            CsvText.Cell(account.Id.Value), CsvText.Cell(account.Name), CsvText.Cell(account.Owner?.Value),
            account.Arr?.ToString(CultureInfo.InvariantCulture), CsvText.Cell(account.Currency),
            BandNames.Of(shift.Before.Band), BandNames.Of(shift.After.Band),
            shift.Before.Score?.ToString(CultureInfo.InvariantCulture), shift.After.Score?.ToString(CultureInfo.InvariantCulture),
            Number(shift.Before.Raw), Number(shift.After.Raw), Number(shift.RawChange),
            Sum(shift, metric => metric.FromWeight), Sum(shift, metric => metric.FromCurve), Sum(shift, metric => metric.FromMeasure),
            Number(shift.RawChange is null ? null : shift.FromRules), Number(shift.ScoreChange is null ? null : shift.FromRounding),
            CsvText.Cell(largest)).Append('\n');
    }

    private static string Sum(AccountShift shift, Func<MetricShift, double> part) =>
        Number(shift.RawChange is null ? null : shift.Metrics.Sum(part));

    private static string Number(double? number) => number?.ToString("R", CultureInfo.InvariantCulture) ?? "";
}

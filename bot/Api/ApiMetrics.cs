using System.Diagnostics.Metrics;
using HealthScore.Bot.Api.Intake;

namespace HealthScore.Bot.Api;

/// <summary>Counts calls by path and outcome, and rows by what became of them.</summary>
internal sealed class ApiMetrics
{
    public const string MeterName = "HealthScore.Api";
    public const string RequestsName = "healthscore.api.requests";
    public const string RowsName = "healthscore.api.rows";

    private readonly Counter<long> _requests;
    private readonly Counter<long> _rows;

    public ApiMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        _requests = meter.CreateCounter<long>(RequestsName, "{request}", "Calls of the API, by route and outcome.");
        _rows = meter.CreateCounter<long>(RowsName, "{row}", "Rows received, by what became of them.");
    }

    /// <param name="outcome">The code of a problem, or <c>done</c>.</param>
    public void Count(HttpContext http, string outcome)
    {
        var route = (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "none";
        _requests.Add(1, new KeyValuePair<string, object?>("route", route), new("outcome", outcome));
    }

    public void Count(in IntakeCounts counts, int rejected)
    {
        Add(counts.New, "new");
        Add(counts.Unchanged, "unchanged");
        Add(counts.Replaced, "replaced");
        Add(rejected, "rejected");
    }

    private void Add(long rows, string outcome)
    {
        if (rows > 0) _rows.Add(rows, new KeyValuePair<string, object?>("outcome", outcome));
    }
}

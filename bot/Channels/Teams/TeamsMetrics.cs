using System.Diagnostics.Metrics;
using HealthScore.Bot.Channels.Teams.Activities;

namespace HealthScore.Bot.Channels.Teams;

/// <summary>Counts activities by type and by what became of them.</summary>
internal sealed class TeamsMetrics
{
    public const string MeterName = "HealthScore.Teams";
    public const string ActivitiesName = "healthscore.teams.activities";

    private readonly Counter<long> _activities;

    public TeamsMetrics(IMeterFactory meters) =>
        _activities = meters.Create(MeterName).CreateCounter<long>(ActivitiesName, "{activity}", "Activities received, by type and outcome.");

    /// <param name="outcome">One of the few words that this channel uses, such as <c>accepted</c>.</param>
    public void Count(string? type, string outcome) =>
        _activities.Add(1, new KeyValuePair<string, object?>("type", ActivityTypes.ForMetric(type)), new("outcome", outcome));
}

using HealthScore.Bot.Channels.Teams.Activities;

namespace HealthScore.Bot.Channels.Teams.Authentication;

/// <summary>Decides who may post activities: first who calls, before the body is read, then what the caller may say.</summary>
internal interface ICallerGate
{
    Task<CallerCheck> IdentifyAsync(HttpContext http, CancellationToken cancellationToken);

    /// <summary>Whether the caller may post this activity.</summary>
    CallerCheck Allow(CallerCheck caller, Activity activity);
}

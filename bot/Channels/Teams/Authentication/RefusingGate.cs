using HealthScore.Bot.Channels.Teams.Activities;

namespace HealthScore.Bot.Channels.Teams.Authentication;

/// <summary>The gate of a bot that has no identity: nobody can prove to speak to it.</summary>
internal sealed class RefusingGate : ICallerGate
{
    public const string Reason = "not-configured";

    public Task<CallerCheck> IdentifyAsync(HttpContext http, CancellationToken cancellationToken) =>
        Task.FromResult(CallerCheck.Refused(Reason));

    public CallerCheck Allow(CallerCheck caller, Activity activity) => caller;
}

namespace HealthScore.Bot.Channels.Teams.Authentication;

/// <summary>What is known about a caller.</summary>
/// <param name="Verdict">Whether the caller may go on.</param>
/// <param name="Reason">A code for the log, never shown to the caller.</param>
/// <param name="Proof">What an accepted caller's token covers; null without authentication.</param>
internal sealed record CallerCheck(CallerVerdict Verdict, string Reason, CallerProof? Proof = null)
{
    public static CallerCheck Refused(string reason) => new(CallerVerdict.Unauthenticated, reason);

    public static CallerCheck Forbidden(string reason) => new(CallerVerdict.Forbidden, reason);
}

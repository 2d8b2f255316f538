namespace HealthScore.Bot.Commands.Overrides;

/// <summary>What <c>override set</c> was asked, as written on the command line.</summary>
/// <param name="Account">Id or name.</param>
/// <param name="Score">0–100; null where a band is given.</param>
/// <param name="Band">A word; null where a score is given.</param>
/// <param name="Until">A day, whose end in UTC it is, or an instant.</param>
/// <param name="By">An e-mail address; null for the user of this machine.</param>
internal sealed record OverrideRequest(string Account, int? Score, string? Band, string? Reason, string? Until, string? By);

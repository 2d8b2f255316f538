namespace HealthScore.Bot.Api.Problems;

/// <summary>Why a call as a whole was not done: an RFC 9457 (formerly 7807) problem.</summary>
/// <param name="Code">Stable, for programs; the last part of the problem's <c>type</c>.</param>
/// <param name="Title">The same for each problem of a kind.</param>
/// <param name="Detail">What to do about this one.</param>
internal sealed record Problem(int Status, string Code, string Title, string Detail)
{
    /// <summary>What <c>WWW-Authenticate</c> says.</summary>
    public string? Challenge { get; init; }

    /// <summary>When to try again, in whole seconds upwards.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Where malformed JSON stops making sense, from 1.</summary>
    public TextPlace? Place { get; init; }

    /// <summary>The methods that there are, for <c>Allow</c>.</summary>
    public string? Allow { get; init; }
}

using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Scores;

namespace HealthScore.Scoring.Overrides;

/// <summary>What a person put in place of an account's computed score, for a time and for a reason.</summary>
public sealed record Override
{
    /// <summary>Longest reason, in characters.</summary>
    public const int LongestReason = 1000;

    private Override(string id, AccountId account, string reason, UserId by, DateTimeOffset from, DateTimeOffset until)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(reason.Length, LongestReason, nameof(reason));
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(until, from);
        (Id, Account, Reason, By, From, Until) = (id, account, reason.Trim(), by, from.ToUniversalTime(), until.ToUniversalTime());
    }

    public string Id { get; }

    public AccountId Account { get; }

    /// <summary>0–100; null where only a band was given.</summary>
    public int? Score { get; private init; }

    /// <summary>Red, yellow or green; null where a score was given: the band follows from it.</summary>
    public Band? Band { get; private init; }

    /// <summary>Why, in the person's words.</summary>
    public string Reason { get; }

    /// <summary>Who set it.</summary>
    public UserId By { get; }

    /// <summary>When it was set, UTC.</summary>
    public DateTimeOffset From { get; }

    /// <summary>When it lapses by itself, UTC.</summary>
    public DateTimeOffset Until { get; }

    /// <summary>When it was cleared or replaced before it lapsed; null when it was not.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Who cleared or replaced it.</summary>
    public UserId? EndedBy { get; init; }

    /// <exception cref="ArgumentException">The score is not 0–100, the reason blank or too long, or the end not after the start.</exception>
    public static Override OfScore(
        string id, AccountId account, int score, string reason, UserId by, DateTimeOffset from, DateTimeOffset until)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(score);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(score, 100);
        return new Override(id, account, reason, by, from, until) { Score = score };
    }

    /// <exception cref="ArgumentException">The band is unknown, the reason blank or too long, or the end not after the start.</exception>
    public static Override OfBand(
        string id, AccountId account, Band band, string reason, UserId by, DateTimeOffset from, DateTimeOffset until)
    {
        if (band is not (Scores.Band.Red or Scores.Band.Yellow or Scores.Band.Green))
            throw new ArgumentException("An override needs red, yellow or green.", nameof(band));
        return new Override(id, account, reason, by, from, until) { Band = band };
    }

    /// <summary>From the instant it was set, up to but without the instant it lapses or was ended.</summary>
    public bool IsInForceAt(DateTimeOffset instant) => From <= instant && instant < (EndedAt < Until ? EndedAt : Until);
}

using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Overrides;
using HealthScore.Scoring.Scores;

namespace HealthScore.Scoring.Storage.Tuning;

/// <summary>An override as its table keeps it; property by column.</summary>
internal sealed class OverrideRow
{
    public const string Columns =
        "id AS Id, account_id AS Account, score AS Score, band AS Band, reason AS Reason, set_by AS SetBy, set_at AS SetAt, "
        + "until AS Until, ended_at AS EndedAt, ended_by AS EndedBy";

    public required string Id { get; init; }

    public required string Account { get; init; }

    public long? Score { get; init; }

    public string? Band { get; init; }

    public required string Reason { get; init; }

    public required string SetBy { get; init; }

    public required long SetAt { get; init; }

    public required long Until { get; init; }

    public long? EndedAt { get; init; }

    public string? EndedBy { get; init; }

    public static OverrideRow Of(Override one) => new()
    {
        Id = one.Id,
        Account = one.Account.Value,
        Score = one.Score,
        Band = one.Band?.ToString().ToLowerInvariant(),
        Reason = one.Reason,
        SetBy = one.By.Value,
        SetAt = one.From.UtcTicks,
        Until = one.Until.UtcTicks,
        EndedAt = one.EndedAt?.UtcTicks,
        EndedBy = one.EndedBy?.Value,
    };

    public Override Read()
    {
        var (account, by, from, until) = (new AccountId(Account), new UserId(SetBy), Instant(SetAt), Instant(Until));
        var one = Score is { } score
            ? Override.OfScore(Id, account, (int)score, Reason, by, from, until)
            : Override.OfBand(Id, account, Enum.Parse<Band>(Band!, ignoreCase: true), Reason, by, from, until);
        return one with
        {
            EndedAt = EndedAt is { } ended ? Instant(ended) : null,
            EndedBy = EndedBy is { } person ? new UserId(person) : null,
        };
    }

    private static DateTimeOffset Instant(long ticks) => new(ticks, TimeSpan.Zero);
}

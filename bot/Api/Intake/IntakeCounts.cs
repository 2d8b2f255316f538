using HealthScore.Scoring.Storage;

namespace HealthScore.Bot.Api.Intake;

/// <summary>What became of one request's good rows.</summary>
internal readonly record struct IntakeCounts(long New, long Unchanged, long Replaced)
{
    public long Accepted => New + Unchanged + Replaced;

    /// <summary>What one part of a write did; a row that overtook an earlier one of the same write replaced it.</summary>
    public static IntakeCounts Between(in WriteCounts before, in WriteCounts after) => new(
        after.New - before.New,
        after.Unchanged - before.Unchanged,
        after.Replaced - before.Replaced + after.Repeated - before.Repeated);
}

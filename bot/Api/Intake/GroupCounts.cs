using HealthScore.Scoring.Storage;

namespace HealthScore.Bot.Api.Intake;

/// <summary>Tells requests that were saved together, in a store that counts later, what became of the rows of each.</summary>
internal static class GroupCounts
{
    /// <summary>Works where there is one request, or where all rows of a kind met with the same.</summary>
    /// <param name="write">Settled.</param>
    /// <returns>False when it cannot be told apart: then the counts are not to be used.</returns>
    public static bool TryTell(IReadOnlyCollection<WaitingWrite> group, IStoreWrite write) =>
        group.All(request => request.IsCounted) || group.GroupBy(request => request.GetType()).All(kind => TryTell([.. kind], write));

    private static bool TryTell(WaitingWrite[] kind, IStoreWrite write)
    {
        var all = IntakeCounts.Between(default, kind[0].All(write));
        if (kind is [var only])
        {
            only.Counts = all;
            return true;
        }

        if (all.New != all.Accepted && all.Unchanged != all.Accepted) return false;
        foreach (var request in kind)
            request.Counts = all.New == all.Accepted ? new(request.Taken, 0, 0) : new(0, request.Taken, 0);
        return true;
    }
}

using System.Data.Common;
using Dapper;

namespace HealthScore.Scoring.Storage;

/// <summary>
/// Moves cursors of the change feed within a subscriber's own transaction, so that what it keeps about a change and that it
/// has handled it become true together. The statements run on every kind of database.
/// </summary>
public static class FeedCursors
{
    private const string Move = "UPDATE feed_cursors SET position = @to WHERE subscriber = @subscriber AND position = @from";

    private const string Begin =
        "INSERT INTO feed_cursors (subscriber, position) VALUES (@subscriber, @to) "
        + "ON CONFLICT (subscriber) DO UPDATE SET position = @to WHERE feed_cursors.position = @from";

    /// <summary>Moves a subscriber's cursor, unless somebody else has moved it meanwhile.</summary>
    /// <returns>False when the cursor was not at <paramref name="from"/>; nothing happened then.</returns>
    public static async Task<bool> MoveAsync(
        DbTransaction transaction, string subscriber, long from, long to, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        ArgumentException.ThrowIfNullOrWhiteSpace(subscriber);
        ArgumentOutOfRangeException.ThrowIfLessThan(to, from);
        var command = new CommandDefinition(
            from == 0 ? Begin : Move, new { subscriber, from, to }, transaction, cancellationToken: cancellationToken);
        return await transaction.Connection!.ExecuteAsync(command) == 1;
    }
}

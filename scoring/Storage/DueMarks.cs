using System.Data.Common;
using Dapper;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Live;

namespace HealthScore.Scoring.Storage;

/// <summary>
/// Makes an account due within the transaction that changed something about it, such as an override. The statements run on
/// every kind of database.
/// </summary>
public static class DueMarks
{
    private const string Mark =
        "UPDATE standing_scores SET due_at = CASE WHEN due_at < @now THEN due_at ELSE @now END, causes = causes | @cause "
        + "WHERE account_key = (SELECT account_key FROM accounts WHERE account_id = @account)";

    // Last in the transaction: where others write too, they wait for each other here.
    private const string Stamp = "UPDATE standing_book SET stamp = stamp + 1";

    /// <returns>False when the account is unknown.</returns>
    public static async Task<bool> AddAsync(
        DbTransaction transaction, AccountId account, ScoreCauses cause, DateTimeOffset now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        var values = new { account = account.Value, cause = (long)cause, now = now.UtcTicks };
        var connection = transaction.Connection!;
        var marked = await connection.ExecuteAsync(
            new CommandDefinition(Mark, values, transaction, cancellationToken: cancellationToken));
        if (marked == 0) return false;
        await connection.ExecuteAsync(new CommandDefinition(Stamp, null, transaction, cancellationToken: cancellationToken));
        return true;
    }
}

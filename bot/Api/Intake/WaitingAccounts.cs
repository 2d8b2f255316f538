using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Storage;

namespace HealthScore.Bot.Api.Intake;

internal sealed class WaitingAccounts(ReadOnlyMemory<Account> accounts, CancellationToken gone)
    : WaitingWrite(accounts.Length, gone)
{
    public override async ValueTask SaveAsync(IStoreWrite write, CancellationToken cancellationToken)
    {
        var before = write.Accounts;
        for (var i = 0; i < accounts.Length; i++) await write.SaveAccountAsync(accounts.Span[i], cancellationToken);
        Counts = IntakeCounts.Between(before, write.Accounts);
    }
}

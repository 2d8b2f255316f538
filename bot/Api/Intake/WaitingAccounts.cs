using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Storage;

namespace HealthScore.Bot.Api.Intake;

internal sealed class WaitingAccounts(ReadOnlyMemory<Account> accounts, CancellationToken gone)
    : WaitingWrite(accounts.Length, gone)
{
    public override int Taken => Rows;

    public override WriteCounts All(IStoreWrite write) => write.Accounts;

    protected override async ValueTask SaveRowsAsync(IStoreWrite write, CancellationToken cancellationToken)
    {
        for (var i = 0; i < accounts.Length; i++) await write.SaveAccountAsync(accounts.Span[i], cancellationToken);
    }
}

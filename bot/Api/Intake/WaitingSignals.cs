using HealthScore.Scoring.Signals;
using HealthScore.Scoring.Storage;

namespace HealthScore.Bot.Api.Intake;

internal sealed class WaitingSignals(ReadOnlyMemory<Signal> signals, CancellationToken gone) : WaitingWrite(signals.Length, gone)
{
    /// <summary>The places of signals whose accounts are not stored; they were left out.</summary>
    public IReadOnlyList<int> Unknown { get; private set; } = [];

    public override async ValueTask SaveAsync(IStoreWrite write, CancellationToken cancellationToken)
    {
        var before = write.Signals;
        Unknown = await write.SaveSignalsAsync(signals, cancellationToken);
        Counts = IntakeCounts.Between(before, write.Signals);
    }
}

using HealthScore.Scoring.Signals;
using HealthScore.Scoring.Storage;

namespace HealthScore.Bot.Api.Intake;

internal sealed class WaitingSignals(ReadOnlyMemory<Signal> signals, CancellationToken gone) : WaitingWrite(signals.Length, gone)
{
    /// <summary>The places of signals whose accounts are not stored; they were left out.</summary>
    public IReadOnlyList<int> Unknown { get; private set; } = [];

    public override int Taken => Rows - Unknown.Count;

    public override WriteCounts All(IStoreWrite write) => write.Signals;

    protected override async ValueTask SaveRowsAsync(IStoreWrite write, CancellationToken cancellationToken) =>
        Unknown = await write.SaveSignalsAsync(signals, cancellationToken);
}

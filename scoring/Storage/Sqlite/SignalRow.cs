using System.Runtime.InteropServices;

namespace HealthScore.Scoring.Storage.Sqlite;

/// <summary>A signal as its table keeps it.</summary>
/// <param name="At">UTC ticks.</param>
/// <param name="Id">Empty when the signal has none.</param>
/// <param name="Arrival">Its place in the order of arrival.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SignalRow(
    long Account, int Kind, long At, string Id, double Value, int Attributes, long Arrival)
{
    public bool SaysTheSameAs(in SignalRow other) =>
        At == other.At && Value.Equals(other.Value) && Attributes == other.Attributes;
}

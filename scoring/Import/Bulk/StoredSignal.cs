using System.Runtime.InteropServices;

namespace HealthScore.Scoring.Import.Bulk;

/// <summary>One accepted row, in 32 bytes.</summary>
/// <param name="At">UTC ticks.</param>
/// <param name="Value">As in the row.</param>
/// <param name="Id">Its id, see <see cref="PackedIds"/>; 0 without one.</param>
/// <param name="Attributes">Number of its set of attributes in the table of the thread that read it.</param>
/// <param name="Series">
/// Number of its series in the part of its account: place of the account × number of kinds + place of the kind in
/// <see cref="SignalNeeds.Kinds"/>.
/// </param>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct StoredSignal(long At, double Value, ulong Id, int Attributes, int Series);

using System.Runtime.InteropServices;

namespace HealthScore.Scoring.Import.Bulk;

/// <summary>A row among those of its series.</summary>
/// <param name="At">UTC ticks.</param>
/// <param name="Value">As in the row.</param>
/// <param name="Id">Its id, see <see cref="PackedIds"/>; 0 without one.</param>
/// <param name="Attributes">Number that its set of attributes has for all threads.</param>
/// <param name="Block">Place of its block, which has the longer ids.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct GatheredSignal(long At, double Value, ulong Id, int Attributes, int Block);

using System.Runtime.InteropServices;

namespace HealthScore.Scoring.Caching.Columns;

/// <summary>A row with what decides its place in a list.</summary>
/// <param name="Key">The lower comes first.</param>
/// <param name="Arr">Then the larger; of names with the same beginning, the whole name before it.</param>
/// <param name="Row">Then the lower id of the account there.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct RankedRow(ulong Key, decimal Arr, int Row);

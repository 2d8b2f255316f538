using System.Runtime.InteropServices;
using HealthScore.Scoring.Accounts;

namespace HealthScore.Scoring.Caching.Columns;

/// <summary>A row with what decides its place in a list.</summary>
/// <param name="Key">The lower comes first.</param>
/// <param name="Arr">Then the larger.</param>
/// <param name="Account">Then the lower id; of names with the same beginning, the whole name before ARR.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct RankedRow(ulong Key, decimal Arr, int Row, Account Account);

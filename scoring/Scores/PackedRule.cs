using System.Runtime.InteropServices;

namespace HealthScore.Scoring.Scores;

/// <summary>What is kept of a fired rule.</summary>
/// <param name="Id">Rule id.</param>
/// <param name="Value">What the measure read.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PackedRule(string Id, double Value);

using System.Runtime.InteropServices;
using HealthScore.Scoring.Signals;

namespace HealthScore.Scoring.History;

/// <summary>A signal with the instant when the store learnt of it; one that a later arrival replaced is kept too.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ArrivedSignal(DateTimeOffset ArrivedAt, Signal Signal);

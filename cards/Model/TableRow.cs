using HealthScore.Scoring.Scores;

namespace HealthScore.Cards.Model;

/// <param name="Cells">One text per column.</param>
/// <param name="Mark">A coloured mark before the first cell; null for none.</param>
/// <param name="IsTotal">A sum of rows above it.</param>
public sealed record TableRow(IReadOnlyList<string> Cells, Band? Mark = null, bool IsTotal = false);

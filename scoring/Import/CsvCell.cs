namespace HealthScore.Scoring.Import;

/// <summary>Where a cell stands in the block, without its quotes; escaped when it holds doubled ones.</summary>
internal readonly record struct CsvCell(int Start, int Length, bool Escaped);

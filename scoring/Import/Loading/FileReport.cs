namespace HealthScore.Scoring.Import.Loading;

/// <summary>What was read from one file.</summary>
/// <param name="File">The file as the caller named it.</param>
/// <param name="Rows">Rows read, without the header.</param>
/// <param name="Rejected">Those left out.</param>
public sealed record FileReport(string File, long Rows, long Rejected);

namespace HealthScore.Scoring.Import;

/// <summary>A row that took the place of an earlier one of the same file with the same id.</summary>
/// <param name="File">The file as the caller named it.</param>
/// <param name="Line">Line of the row that counts.</param>
/// <param name="EarlierLine">Line of the row that no longer counts.</param>
/// <param name="Id">The id they share.</param>
public sealed record ReplacedRow(string File, long Line, long EarlierLine, string Id);

namespace HealthScore.Scoring.Import.Loading;

/// <summary>How far an import is.</summary>
/// <param name="File">The file being read, as the caller named it.</param>
/// <param name="BytesRead">Bytes of it read so far.</param>
/// <param name="Bytes">Its length; 0 when unknown.</param>
/// <param name="Rows">Rows of it read so far.</param>
public readonly record struct ImportProgress(string File, long BytesRead, long Bytes, long Rows);

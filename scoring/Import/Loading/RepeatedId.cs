namespace HealthScore.Scoring.Import.Loading;

/// <summary>An id that should occur once in a file and came again.</summary>
/// <param name="File">The file as the caller named it.</param>
/// <param name="Line">1-based line of the later row.</param>
/// <param name="EarlierLine">Line of the row before it with the same id.</param>
/// <param name="Column">The column that holds the id.</param>
/// <param name="Id">The id they share.</param>
public sealed record RepeatedId(string File, long Line, long EarlierLine, string Column, string Id)
{
    public override string ToString() => $"{File}:{Line}: {Column} \"{Id}\" was in line {EarlierLine} already";
}

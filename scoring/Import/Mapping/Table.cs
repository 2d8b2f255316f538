namespace HealthScore.Scoring.Import.Mapping;

/// <summary>One foreign table and what its rows become.</summary>
/// <param name="Id">How other tables and messages name it.</param>
/// <param name="File">Its file within the folder.</param>
/// <param name="Delimiter">Between cells.</param>
/// <param name="Header">Names of the columns of a file that has no header; null for one that has.</param>
/// <param name="Key">The column that should be unique, and by which others find a row; null for none.</param>
/// <param name="Joins">By the id of another table, the column that holds its key.</param>
/// <param name="Dates">How it writes dates where nothing else is said.</param>
/// <param name="Account">Null when its rows say nothing about accounts.</param>
internal sealed record Table(
    string Id,
    string File,
    char Delimiter,
    IReadOnlyList<string>? Header,
    string? Key,
    IReadOnlyDictionary<string, string> Joins,
    IReadOnlyList<DateFormat> Dates,
    AccountPart? Account,
    IReadOnlyList<SignalPart> Signals);

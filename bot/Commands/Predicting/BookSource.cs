namespace HealthScore.Bot.Commands.Predicting;

/// <summary>Where accounts and signals come from: two files, or foreign tables through a mapping.</summary>
internal sealed record BookSource(string? Accounts, string? Signals, string? Mapping, string? From)
{
    /// <summary>Why nothing can be read, with the fix; null when it can.</summary>
    public string? Fault =>
        (Accounts ?? Signals) is not null && (Mapping ?? From) is not null
            ? "Name either --accounts and --signals, or --mapping and --from, not both."
        : Mapping is not null && From is null ? "--mapping needs --from FOLDER: where the tables that it names are."
        : Mapping is null && From is not null ? "--from needs --mapping FILE: what to read in that folder."
        : Mapping is null && Accounts is null ? "--accounts FILE is missing (or --mapping FILE --from FOLDER)."
        : Mapping is null && Signals is null ? "--signals FILE is missing (or --mapping FILE --from FOLDER)."
        : null;

    /// <summary>What was read, for reports: names without folders.</summary>
    public string Name => Mapping is not null
        ? $"mapping {Path.GetFileNameWithoutExtension(Mapping)}"
        : $"{Path.GetFileName(Accounts)} and {Path.GetFileName(Signals)}";
}

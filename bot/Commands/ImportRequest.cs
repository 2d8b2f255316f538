namespace HealthScore.Bot.Commands;

/// <summary>What the command line asks an import for; each path as it was written, null when it was not given.</summary>
internal sealed record ImportRequest(
    string? Accounts, string? Signals, string? Mapping, string? From, string? Rejects, string Store)
{
    /// <summary>Why this cannot be done, with the fix; null when it can.</summary>
    public string? Fault =>
        Accounts is null && Signals is null && Mapping is null
            ? "Nothing to import: name --accounts FILE, --signals FILE, or --mapping FILE --from FOLDER."
        : Mapping is not null && From is null ? "--mapping needs --from FOLDER: where the tables that it names are."
        : Mapping is null && From is not null ? "--from needs --mapping FILE: what to read in that folder."
        : null;
}

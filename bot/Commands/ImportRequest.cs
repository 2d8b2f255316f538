using HealthScore.Bot.Configuration;

namespace HealthScore.Bot.Commands;

/// <summary>What the command line asks an import for; each path as it was written, null when it was not given.</summary>
internal sealed record ImportRequest(
    string? Accounts, string? Signals, string? People, string? Mapping, string? From, string? Rejects, StoreOptions Store)
{
    /// <summary>Accounts or signals are to be read, not only people.</summary>
    public bool HasBook => Accounts is not null || Signals is not null || Mapping is not null;

    /// <summary>Why this cannot be done, with the fix; null when it can.</summary>
    public string? Fault =>
        !HasBook && People is null
            ? "Nothing to import: name --accounts FILE, --signals FILE, --people FILE, or --mapping FILE --from FOLDER."
        : Mapping is not null && From is null ? "--mapping needs --from FOLDER: where the tables that it names are."
        : Mapping is null && From is not null ? "--from needs --mapping FILE: what to read in that folder."
        : null;
}

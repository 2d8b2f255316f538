using HealthScore.Bot.Commands.Scores;
using HealthScore.Scoring.Import;
using HealthScore.Scoring.Import.Mapping;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Signals;
using HealthScore.Scoring.Storage;

namespace HealthScore.Bot.Commands.Scorecards;

/// <summary>The accounts of files with their signals, one at a time.</summary>
internal static class BookAccounts
{
    /// <param name="needs">Which signals are looked at.</param>
    /// <exception cref="FileProblemException">A file cannot be read or is damaged as a whole.</exception>
    public static IEnumerable<AccountSignals> Read(
        BookRequest request, SignalNeeds needs, DateTimeOffset asOf, RejectedRows remarks, CancellationToken cancellationToken) =>
        request.Files.Mapping is { } mapping
            ? Mapped(mapping, request.Files.From!, remarks, cancellationToken)
            : Plain(request, needs, asOf, remarks, cancellationToken);

    /// <summary>Every kind of signal that a signals.csv has; read row by row, so not for nothing.</summary>
    public static IReadOnlyCollection<string> Kinds(BookRequest request, CancellationToken cancellationToken)
    {
        var kinds = new HashSet<string>(StringComparer.Ordinal);
        if (request.Files.Signals is not { } path) return kinds;
        using var file = SignalsCsv.Open(path);
        foreach (var row in file.Rows())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (row.IsAccepted) kinds.Add(row.Value.Kind);
        }

        return kinds;
    }

    private static IEnumerable<AccountSignals> Plain(
        BookRequest request, SignalNeeds needs, DateTimeOffset asOf, RejectedRows remarks, CancellationToken cancellationToken)
    {
        var file = AccountsFile.Read(request.Files.Accounts!);
        foreach (var row in file.Rejected) remarks.Add(row);
        using var signals = SignalsFile.Read(
            request.Files.Signals!, file, needs, asOf, RejectedRows.Shown, cancellationToken);
        remarks.Add(signals.Rejected, signals.RejectedCount);
        if (signals.Foreign > 0)
            remarks.Note($"{signals.Foreign} signals are about accounts that the accounts file does not have; they were not used.");
        for (var i = 0; i < file.Accounts.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return new AccountSignals(file.Accounts[i], signals.Of(i));
        }
    }

    private static IEnumerable<AccountSignals> Mapped(
        string mapping, string folder, RejectedRows remarks, CancellationToken cancellationToken)
    {
        var accounts = new List<Account>();
        var histories = new SignalHistoriesBuilder();
        MappedTables.Read(
            MappingChoice.Load(mapping), folder, withLosses: true, accounts.Add, signal => histories.Add(signal), remarks.Add, cancellationToken);
        var built = histories.Build();
        foreach (var account in accounts) yield return new AccountSignals(account, built.Of(account.Id));
    }
}

using HealthScore.Bot.Commands.Scores;
using HealthScore.Scoring.Backtest;
using HealthScore.Scoring.Import;
using HealthScore.Scoring.Import.Mapping;

namespace HealthScore.Bot.Commands.Predicting;

/// <summary>Reads what a command names into memory, and keeps what there is to remark.</summary>
internal sealed class BookReading(RejectedRows remarks, LapseRule? lapse)
{
    private readonly PastBookBuilder _book = new();
    private LapseRule? _lapse = lapse;
    private long _foreign;

    /// <exception cref="FileProblemException">A file cannot be read or is damaged as a whole.</exception>
    public PastBook Read(BookSource source, CancellationToken cancellationToken)
    {
        if (source.Mapping is { } mapping)
        {
            var tables = MappingChoice.Load(mapping);
            _lapse ??= tables.Churn;
            MappedTables.Read(
                tables, source.From!, withLosses: false, _book.Add, signal => Count(_book.Add(signal)), remarks.Add, cancellationToken);
        }
        else
        {
            Accounts(source.Accounts!);
            Signals(source.Signals!, cancellationToken);
        }

        if (_foreign > 0)
            remarks.Note($"{_foreign} signals are about accounts that are not there; they were not used.");
        return _book.Build(_lapse);
    }

    private void Accounts(string path)
    {
        var file = AccountsFile.Read(path);
        foreach (var row in file.Rejected) remarks.Add(row);
        foreach (var row in file.Replaced)
            remarks.Note($"{row.File}:{row.Line}: account {row.Id} replaces the one of line {row.EarlierLine}.");
        foreach (var account in file.Accounts) _book.Add(account);
    }

    private void Signals(string path, CancellationToken cancellationToken)
    {
        using var file = SignalsCsv.Open(path);
        foreach (var row in file.Rows())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!row.IsAccepted) remarks.Add(row.Rejected);
            else Count(_book.Add(row.Value));
        }
    }

    private void Count(bool taken)
    {
        if (!taken) _foreign++;
    }
}

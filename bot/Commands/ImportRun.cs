using HealthScore.Scoring.Import;
using HealthScore.Scoring.Import.Loading;
using HealthScore.Scoring.Import.Mapping;
using HealthScore.Scoring.Storage;
using HealthScore.Scoring.Storage.Sqlite;

namespace HealthScore.Bot.Commands;

/// <summary>Carries out one import and tells how it went.</summary>
internal static class ImportRun
{
    public static async Task<int> RunAsync(
        ImportRequest request, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        if (request.Fault is { } fault)
        {
            await error.WriteLineAsync(fault);
            return ExitCode.BadInput;
        }

        try
        {
            var report = await ImportAsync(request, error, cancellationToken);
            await ImportReportText.WriteAsync(report, request.Rejects, output);
            return report.Rejected > 0 ? ExitCode.DoneWithRemarks : ExitCode.Done;
        }
        catch (Exception failure) when (failure is FileProblemException or StoreUnusableException)
        {
            await error.WriteLineAsync(failure.Message);
            await error.WriteLineAsync("Nothing was imported.");
            return ExitCode.BadInput;
        }
    }

    private static async Task<ImportReport> ImportAsync(
        ImportRequest request, TextWriter error, CancellationToken cancellationToken)
    {
        var mapping = request.Mapping is null ? null : MappingChoice.Load(request.Mapping);
        await using var rejects = RejectsFile.Open(request.Rejects);
        using var database = SqliteDatabase.Open(request.Store, [SqliteMigrations.Scoring], TimeProvider.System);
        var store = new SqliteHealthStore(database, TimeProvider.System);
        return await ImportProgressBar.ShowAsync(
            error,
            progress => Compose(request, mapping, new BookImport(store, rejects is null ? null : rejects.Add, progress))
                .RunAsync(cancellationToken));
    }

    private static BookImport Compose(ImportRequest request, TableMapping? mapping, BookImport import)
    {
        if (request.Accounts is { } accounts) import.AddAccounts(accounts);
        if (request.Signals is { } signals) import.AddSignals(signals);
        if (mapping is not null) import.AddMapping(mapping, request.From!);
        return import;
    }
}

using HealthScore.Bot.People;
using HealthScore.Bot.Storage;
using HealthScore.Scoring.Import;
using HealthScore.Scoring.Import.Loading;
using HealthScore.Scoring.Import.Mapping;
using HealthScore.Scoring.Storage;

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
            var isComplete = await ImportAsync(request, output, error, cancellationToken);
            return isComplete ? ExitCode.Done : ExitCode.DoneWithRemarks;
        }
        catch (Exception failure) when (failure is FileProblemException or StoreUnusableException)
        {
            await error.WriteLineAsync(failure.Message);
            await error.WriteLineAsync("Nothing was imported.");
            return ExitCode.BadInput;
        }
    }

    // Everything is read and checked before the first write, so that a damaged file changes nothing.
    private static async Task<bool> ImportAsync(
        ImportRequest request, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        var mapping = request.Mapping is null ? null : MappingChoice.Load(request.Mapping);
        var people = request.People is null ? null : PeopleFile.Read(request.People);
        await using var rejects = RejectsFile.Open(request.Rejects);
        using var opened = OpenedStore.Open(request.Store, TimeProvider.System);
        var isComplete = true;
        if (request.HasBook)
        {
            var store = opened.Health;
            var report = await ImportProgressBar.ShowAsync(
                error,
                progress => Compose(request, mapping, new BookImport(store, rejects is null ? null : rejects.Add, progress))
                    .RunAsync(cancellationToken));
            await ImportReportText.WriteAsync(report, request.Rejects, output);
            if (await DemoMixture.IsInAsync(store, cancellationToken)) await error.WriteLineAsync(DemoMixture.Warning);
            isComplete = report.Rejected == 0;
        }

        if (people is null) return isComplete;
        foreach (var row in people.Rejected) rejects?.Add(row);
        var counts = await PeopleImport.SaveAsync(people, new PeopleStore(opened.Database), cancellationToken);
        await ImportReportText.WriteAsync(people, request.People!, counts, request.Rejects, output);
        return isComplete && people.Rejected.Count == 0;
    }

    private static BookImport Compose(ImportRequest request, TableMapping? mapping, BookImport import)
    {
        if (request.Accounts is { } accounts) import.AddAccounts(accounts);
        if (request.Signals is { } signals) import.AddSignals(signals);
        if (mapping is not null) import.AddMapping(mapping, request.From!);
        return import;
    }
}

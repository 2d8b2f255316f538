using System.Globalization;
using HealthScore.Bot.Commands.Scores;
using HealthScore.Bot.Configuration;
using HealthScore.Bot.Hosting;
using HealthScore.Scoring.Scorecards.Checking;
using HealthScore.Scoring.Scorecards.Comparing;
using HealthScore.Scoring.Scorecards.Versions;
using HealthScore.Scoring.Scores;
using HealthScore.Scoring.Storage;

namespace HealthScore.Bot.Commands.Scorecards;

/// <summary>Checks a scorecard, shows what it would change, puts it in place and records who did it and why.</summary>
internal sealed class PublishRun(PublishRequest request, TextWriter output, TextWriter error)
{
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public async Task<int> RunAsync(IConfiguration configuration, TimeProvider time, CancellationToken cancellationToken)
    {
        var folder = (configuration.GetSection(ScorecardOptions.Section).Get<ScorecardOptions>() ?? new ScorecardOptions()).Path;
        if (folder is null || !Directory.Exists(folder))
        {
            return await RefuseAsync(
                "There is no folder of your own scorecards to publish into: copy the shipped ones (demo export writes them) and name the "
                + "folder with the setting Scorecards:Path.");
        }

        var (plan, faults) = PublishPlan.Make(request.File, folder);
        if (plan is null) return await RefuseAsync([.. faults]);
        try
        {
            await TellAsync(plan, configuration, time, cancellationToken);
            if (request.DryRun)
            {
                await output.WriteLineAsync("Nothing was changed (--dry-run).");
                return ExitCode.Done;
            }

            await PublishAsync(plan, configuration, time, cancellationToken);
            await output.WriteLineAsync($"{Printable.Text(plan.Target)} is in place; it is in force from the next start of the bot on.");
            return ExitCode.Done;
        }
        catch (Exception failure) when (StartFailure.Explain(failure) is { } messages)
        {
            return await RefuseAsync([.. messages]);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return await RefuseAsync($"{plan.Target} cannot be written: {failure.Message}");
        }
    }

    private async Task TellAsync(PublishPlan plan, IConfiguration configuration, TimeProvider time, CancellationToken cancellationToken)
    {
        foreach (var difference in CardDifferences.Between(plan.Before, plan.After))
            await output.WriteLineAsync(Printable.Text($"{difference.Card}: {DifferenceWords.Of(difference)}"));
        var (book, warnings) = await LookAsync(plan, configuration, time, cancellationToken);
        foreach (var warning in warnings.Where(warning => warning.File == Path.GetFileName(plan.Target)))
            await output.WriteLineAsync(Printable.Text($"Note: {warning.Message} {warning.Fix} [{warning.Code}]"));
        if (book is null) return;
        foreach (var band in (Band[])[Band.Green, Band.Yellow, Band.Red, Band.Unknown])
        {
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"{BandNames.Of(band),-8} {book.CountBefore(band),6} → {book.CountAfter(band)}"));
        }

        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"{book.ChangingBand} of {book.Accounts} accounts would change band, {book.Changing} score or band (scorecard diff tells who)."));
    }

    // Without a store there is only what the files say.
    private async Task<(BookShift? Book, IReadOnlyList<ScorecardWarning> Warnings)> LookAsync(
        PublishPlan plan, IConfiguration configuration, TimeProvider time, CancellationToken cancellationToken)
    {
        if (!StoredAccounts.Exist(configuration)) return (null, ScorecardCheck.Of(plan.After));
        var now = time.GetUtcNow();
        var (book, seen) = (new BookShift(plan.Before, plan.After, now, 1), new BookSeen(plan.After, now));
        await using var services = request.DryRun ? StoredAccounts.OpenAsItIs(configuration, time) : StoredAccounts.Open(configuration, time);
        await foreach (var (account, history) in StoredAccounts.ReadAsync(services, cancellationToken))
        {
            book.Add(account, history);
            seen.Add(account, history);
        }

        return (book, ScorecardCheck.Of(seen));
    }

    private async Task PublishAsync(PublishPlan plan, IConfiguration configuration, TimeProvider time, CancellationToken cancellationToken)
    {
        var by = string.IsNullOrWhiteSpace(request.By) ? Environment.UserName : request.By.Trim();
        var version = new ScorecardVersion(
            plan.Card.Id, plan.Card.Version, CardNotation.Fingerprint(plan.Card), Path.GetFileName(plan.Target), plan.Content)
        {
            At = time.GetUtcNow(), By = by, Note = string.IsNullOrWhiteSpace(request.Note) ? null : request.Note.Trim(),
        };
        await using var services = StoredAccounts.Open(configuration, time);
        await services.GetRequiredService<IScorecardStore>().RecordAsync([version], inForceSince: null, cancellationToken);
        // Last: a card in place whose history could not be written would be refused when it is published again.
        await plan.WriteAsync(cancellationToken);
    }

    private async Task<int> RefuseAsync(params string[] messages)
    {
        foreach (var message in messages) await error.WriteLineAsync(Printable.Text(message));
        return ExitCode.BadInput;
    }
}

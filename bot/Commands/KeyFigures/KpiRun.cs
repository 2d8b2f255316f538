using HealthScore.Bot.Commands.Scores;
using HealthScore.Bot.Configuration;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.KeyFigures.Targets;
using HealthScore.Scoring.KeyFigures;
using HealthScore.Scoring.Storage;

namespace HealthScore.Bot.Commands.KeyFigures;

/// <summary>Works out and prints key figures.</summary>
internal sealed class KpiRun(KpiRequest request, TextWriter output, TextWriter error)
{
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public async Task<int> RunAsync(IConfiguration configuration, TimeProvider time, CancellationToken cancellationToken)
    {
        var load = TargetSet.Load(request.Targets ?? KeyFigureTargets.ShippedPath);
        if (!load.IsValid)
        {
            foreach (var problem in load.Problems) await error.WriteLineAsync(Printable.Text(problem.ToString()));
            return ExitCode.BadInput;
        }

        if (Conversions(load.Targets, out var targets) is { } wrongConversion) return await RefuseAsync(wrongConversion);
        if (KpiPeriod.Read(request, time.GetUtcNow(), out var period) is { } wrongPeriod) return await RefuseAsync(wrongPeriod);
        var (names, wrongName) = KpiNames.Read(request.Names, targets.Conversions);
        if (wrongName is not null) return await RefuseAsync(wrongName);
        return await PortfolioRun.RunAsync(
            configuration, time, error, services => PrintAsync(services, targets, period, names, cancellationToken), cancellationToken);
    }

    private async Task<int> PrintAsync(
        IServiceProvider services, TargetSet targets, Period period, IReadOnlySet<string> names, CancellationToken cancellationToken)
    {
        var accounts = await services.GetRequiredService<IHealthStore>().ReadAccountsAsync(cancellationToken);
        var (choice, fault) = KpiChoice.Read(request, accounts);
        if (choice is null) return await RefuseAsync(fault!);
        var pasts = services.GetRequiredService<IPastStore>();
        var overall = new KeyFigureCalculator(period, choice.Matches, targets.Conversions);
        var segments = choice.IsOneAccount || choice.Segment is not null ? [] : Segments(targets, period, choice);
        await foreach (var past in PastsAsync(pasts, choice, accounts, cancellationToken))
        {
            overall.Add(past);
            foreach (var (_, calculator) in segments) calculator.Add(past);
        }

        var report = new KpiReport(
            choice, overall.Figures(),
            [.. segments.Select(segment => (segment.Segment, segment.Calculator.Figures())).Where(segment => segment.Item2.Accounts > 0)],
            targets, names);
        await output.WriteAsync(request.Format == KpiRequest.Json ? KpiJson.Write(report) : KpiText.Write(report));
        return ExitCode.Done;
    }

    private static async IAsyncEnumerable<Scoring.History.AccountPast> PastsAsync(
        IPastStore pasts,
        KpiChoice choice,
        IReadOnlyList<Account> accounts,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (choice.IsOneAccount)
        {
            var id = accounts.First(account => choice.Matches(account)).Id;
            if (await pasts.ReadPastAsync(id, cancellationToken) is { } past) yield return past;
            yield break;
        }

        await foreach (var past in pasts.ReadPastsAsync(cancellationToken)) yield return past;
    }

    private static (string Segment, KeyFigureCalculator Calculator)[] Segments(TargetSet targets, Period period, KpiChoice choice) =>
        [.. targets.Segments.Keys.Order(StringComparer.Ordinal).Select(segment => (segment, new KeyFigureCalculator(
            period,
            account => choice.Matches(account) && string.Equals(account.Segment, segment, StringComparison.OrdinalIgnoreCase),
            targets.Conversions)))];

    private string? Conversions(TargetSet loaded, out TargetSet targets)
    {
        targets = loaded;
        if (request.First is null && request.Second is null) return null;
        if (request.First is null || request.Second is null) return "--first and --second belong together: give both.";
        if (Milestone.Parse(request.First) is not { } first) return $"--first '{request.First}': {Milestone.Expected}";
        if (Milestone.Parse(request.Second) is not { } second) return $"--second '{request.Second}': {Milestone.Expected}";
        targets = loaded with { Conversions = [.. loaded.Conversions, new Conversion(FigureIds.Conversion, first, second)] };
        return null;
    }

    private async Task<int> RefuseAsync(string message)
    {
        await error.WriteLineAsync(message);
        return ExitCode.BadInput;
    }
}

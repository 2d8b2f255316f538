using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Import.Loading;
using HealthScore.Scoring.Import.Mapping;
using HealthScore.Scoring.Storage;
using HealthScore.Scoring.Tests.Storage;
using HealthScore.Testing;

namespace HealthScore.Scoring.Tests.Import.Mapping;

/// <summary>The shipped mapping on data that nobody here wrote. The counts were taken from the files by other means.</summary>
public sealed class RavenstackTests : IDisposable
{
    private readonly SqliteScratch _scratch = new();

    [Fact]
    public void Load_WhenItIsTheShippedMapping_FindsNoProblem() => Assert.Empty(TableMapping.Load(File).Problems);

    [FactNeeds("data/ravenstack")]
    public async Task Import_WhenRunTwice_BringsEverythingInOnce()
    {
        var store = _scratch.OpenStore(new StepClock());

        var report = await Import(store);

        Assert.Equal(500 + 5000 + 600 + 25000 + 2000, report.Rows);
        Assert.Equal(0, report.Rejected);
        Assert.Equal(new WriteCounts(500, 0, 0, 0), report.Accounts);
        Assert.Equal(new WriteCounts(600 + 25000 + 2000 + 2000 + 2000 + 1175, 0, 0, 0), report.Signals);
        Assert.Equal(21, report.Repeated);
        Assert.All(report.FirstRepeated, repeated => Assert.Equal("usage_id", repeated.Column));
        Assert.Contains(report.FirstRepeated, repeated => (repeated.Id, repeated.EarlierLine, repeated.Line) == ("U-25b56c", 24, 7576));

        var revision = await store.ReadRevisionAsync(CancellationToken.None);
        var again = await Import(store);

        Assert.Equal(new WriteCounts(0, 500, 0, 0), again.Accounts);
        Assert.Equal(new WriteCounts(0, report.Signals.New, 0, 0), again.Signals);
        Assert.Equal(21, again.Repeated);
        Assert.Equal(revision, await store.ReadRevisionAsync(CancellationToken.None));
    }

    [FactNeeds("data/ravenstack")]
    public async Task Import_WhenRead_HasTheAccountsAndSignalsOfTheFiles()
    {
        var store = _scratch.OpenStore(new StepClock());
        await Import(store);

        var accounts = await store.ReadAccountsAsync(CancellationToken.None);
        Assert.Equal(352, accounts.Count(account => account.Status == AccountStatus.Churned));
        Assert.All(accounts, account => Assert.Equal(account.Status == AccountStatus.Churned, account.ChurnedOn is not null));
        Assert.Equal(new DateOnly(2024, 12, 30), accounts.Single(a => a.Id.Value == "A-956988").ChurnedOn);

        var first = accounts[0];
        Assert.Equal(("A-2e4581", "Company_0", "EdTech", "smb", 9.0), (first.Id.Value, first.Name, first.Industry, first.Segment, first.Seats));
        Assert.Equal(new DateOnly(2024, 10, 16), first.StartedOn);
        Assert.Equal((151_236m, "USD"), (first.Arr, first.Currency));
        Assert.Equal("unknown", accounts.Single(a => a.Id.Value == "A-956988").Custom["churn_reason"]);
        Assert.Equal("partner", first.Custom["referral_source"]);

        var signals = (await store.ReadSignalsAsync(new AccountId("A-0f3e88"), CancellationToken.None))!
            .Where(signal => signal.Id == "T-d5e12f").ToDictionary(signal => signal.Kind);
        Assert.Equal(4, signals.Count);
        Assert.Equal("urgent", signals["support.ticket"].Attributes["severity"]);
        Assert.Equal(93 / 60.0, signals["support.first_response_hours"].Value);
        Assert.Equal(19, signals["support.resolution_hours"].Value);
        Assert.Equal((4.0, new DateTimeOffset(2024, 10, 17, 19, 0, 0, TimeSpan.Zero)), (signals["survey.csat"].Value, signals["survey.csat"].At));
    }

    public void Dispose() => _scratch.Dispose();

    private static string File => Path.Combine(Needs.Repository, "bot", "Mappings", "ravenstack.yaml");

    private static Task<ImportReport> Import(IHealthStore store) =>
        new BookImport(store)
            .AddMapping(TableMapping.Load(File).Mapping!, Path.Combine(Needs.SharedFolder!, "data", "ravenstack"))
            .RunAsync(CancellationToken.None);
}

using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Import;
using HealthScore.Scoring.Import.Loading;
using HealthScore.Scoring.Import.Mapping;
using HealthScore.Scoring.Storage;
using HealthScore.Scoring.Tests.Storage;
using HealthScore.Testing;

namespace HealthScore.Scoring.Tests.Import.Mapping;

public sealed class MappingImportTests : IDisposable
{
    private const string Mapping = """
        dates: DD-MM-YYYY
        tables:
          - id: firms
            file: firms.csv
            key: id
            account:
              id: id
              fields:
                name: title
                renews_on: { column: renewal }
                region: { column: regions.label }
            join: { regions: region }
          - id: regions
            file: regions.csv
            delimiter: ";"
            key: code
          - id: seats
            file: seats.csv
            key: seat
            join: { firms: firm }
            account: { id: firm, fields: { seats: { column: n, take: sum, when: { state: [on, trial] } } } }
            signals:
              - { kind: usage.active_users, account: firm, at: day, value: n, id: seat, attributes: { where: firms.regions.label } }
              - { kind: usage.events, account: firm, at: day, value: { constant: 1 }, when: { state: present } }
        """;

    private const string Firms = "id,title,region,renewal\nA,Alpha,eu,31-12-2026\nB,Beta,us,\n";
    private const string Regions = "code;label\neu;Europe\nus;\"North; America\"\n";

    private readonly SqliteScratch _scratch = new();
    private readonly TemporaryFolder _folder = new();
    private readonly IHealthStore _store;

    public MappingImportTests() => _store = _scratch.OpenStore(new StepClock());

    [Fact]
    public async Task Run_WhenTablesAreJoined_FollowsTheKeys()
    {
        var report = await Import(Firms, Regions, "seat,firm,day,n,state\ns1,A,01-02-2026,3,on\ns2,A,02-02-2026,4,off\ns3,B,03-02-2026,5,\n");

        Assert.Equal(0, report.Rejected);
        Assert.Equal([2, 2, 3], report.Files.Select(file => file.Rows));
        var accounts = await _store.ReadAccountsAsync(CancellationToken.None);
        Assert.Equal(["Europe", "North; America"], accounts.Select(account => account.Custom["region"]));
        Assert.Equal(new DateOnly(2026, 12, 31), accounts[0].RenewsOn);
        Assert.Equal([3.0, null], accounts.Select(account => account.Seats));
        var signals = (await _store.ReadSignalsAsync(new AccountId("A"), CancellationToken.None))!;
        Assert.Equal(["usage.active_users", "usage.events", "usage.active_users", "usage.events"], signals.Select(s => s.Kind));
        Assert.Equal("Europe", signals[0].Attributes["where"]);
        Assert.Single((await _store.ReadSignalsAsync(new AccountId("B"), CancellationToken.None))!);
    }

    [Theory]
    [InlineData("s1,A,2026-02-01x,3,on", "day", "2026-02-01x", "Expected a date")]
    [InlineData("s1,A,01-02-2026,many,on", "n", "many", "number")]
    [InlineData("s1,A,01-02-2026,,on", "n", "", "needs a value")]
    [InlineData("s1,,01-02-2026,3,on", "firm", "", "needs its id")]
    [InlineData("s1,A,01-02-2026,3", "", "", "4 cells")]
    [InlineData("s1,C,01-02-2026,3,on", "firm", "C", "no row with this key")]
    public async Task Run_WhenARowIsBad_RejectsAllOfItAndKeepsTheOthers(string row, string column, string value, string reason)
    {
        var report = await Import(Firms, Regions, $"seat,firm,day,n,state\n{row}\ns9,B,03-02-2026,5,on\n");

        Assert.Equal(1, report.Rejected);
        var rejected = Assert.Single(report.FirstRejected);
        Assert.Equal((2, column, value), (rejected.Line, rejected.Column, rejected.Value));
        Assert.Contains(reason, rejected.Reason, StringComparison.Ordinal);
        Assert.EndsWith("seats.csv", rejected.File, StringComparison.Ordinal);
        Assert.Empty((await _store.ReadSignalsAsync(new AccountId("A"), CancellationToken.None))!);
        Assert.Equal(2, (await _store.ReadSignalsAsync(new AccountId("B"), CancellationToken.None))!.Count);
    }

    [Fact]
    public async Task Run_WhenAKeyRepeats_ReportsBothLines()
    {
        var report = await Import(
            Firms + "A,Alpha again,us,\n", Regions, "seat,firm,day,n,state\ns1,A,01-02-2026,3,\ns1,B,01-02-2026,3,\ns1,A,01-02-2026,9,\n");

        Assert.Equal(3, report.Repeated);
        Assert.Equal([(4, 2), (3, 2), (4, 3)], report.FirstRepeated.Select(r => (r.Line, r.EarlierLine)));
        Assert.Equal(new WriteCounts(2, 0, 0, 1), report.Signals);
        Assert.Equal("Alpha again", (await _store.ReadAccountsAsync(CancellationToken.None))[0].Name);
    }

    [Fact]
    public async Task Run_WhenAnAccountHasNoName_RejectsIt()
    {
        var report = await Import("id,title,region,renewal\nA,,eu,\n", Regions, "seat,firm,day,n,state\n");

        Assert.Contains("gives this account a name", Assert.Single(report.FirstRejected).Reason, StringComparison.Ordinal);
        Assert.Empty(await _store.ReadAccountsAsync(CancellationToken.None));
    }

    [Theory]
    [InlineData("id,title,region\nA,Alpha,eu\n", "\"renewal\" is missing")]
    [InlineData(null, "no such file")]
    public async Task Run_WhenAColumnOrFileIsMissing_ChangesNothing(string? firms, string expected)
    {
        var problem = await Assert.ThrowsAsync<FileProblemException>(() => Import(firms, Regions, "seat,firm,day,n,state\n"));

        Assert.Contains(expected, problem.Message, StringComparison.Ordinal);
        Assert.Equal(0, await _store.ReadRevisionAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Run_WhenTablesAreJoinedInACircle_SaysSo()
    {
        var load = TableMapping.Parse("m.yaml", """
            tables:
              - { id: a, file: regions.csv, delimiter: ";", key: code, join: { b: code }, account: { id: b.a.b.label } }
              - { id: b, file: regions.csv, delimiter: ";", key: code, join: { a: code } }
            """);
        _folder.Write("regions.csv", Regions);

        var problem = await Assert.ThrowsAsync<FileProblemException>(
            () => new BookImport(_store).AddMapping(load.Mapping!, _folder.Path).RunAsync(CancellationToken.None));

        Assert.Contains("in a circle", problem.Message, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _scratch.Dispose();
        _folder.Dispose();
    }

    private Task<ImportReport> Import(string? firms, string regions, string seats)
    {
        if (firms is not null) _folder.Write("firms.csv", firms);
        _folder.Write("regions.csv", regions);
        _folder.Write("seats.csv", seats);
        var load = TableMapping.Parse("m.yaml", Mapping);
        Assert.Empty(load.Problems);
        return new BookImport(_store).AddMapping(load.Mapping!, _folder.Path).RunAsync(CancellationToken.None);
    }
}

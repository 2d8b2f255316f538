using HealthScore.Testing;
using System.Text;
using HealthScore.Scoring.Import;
using HealthScore.Scoring.Import.Loading;
using HealthScore.Scoring.Storage;
using HealthScore.Scoring.Tests.Storage;

namespace HealthScore.Scoring.Tests.Import.Loading;

public sealed class BookImportTests : IDisposable
{
    private const string Accounts = "account_id,name\nA,Alpha\nB,Beta\n";

    private readonly SqliteScratch _scratch = new();
    private readonly TemporaryFolder _folder = new();
    private readonly IHealthStore _store;

    public BookImportTests() => _store = _scratch.OpenStore(new StepClock());

    [Fact]
    public async Task Run_WhenFilesAreGood_StoresAllAndCountsThem()
    {
        var report = await Import(Accounts, "account_id,kind,at,value,id\nA,k,2026-01-01,1,\nB,k,2026-01-01,2,x\n");

        Assert.Equal(new WriteCounts(2, 0, 0, 0), report.Accounts);
        Assert.Equal(new WriteCounts(2, 0, 0, 0), report.Signals);
        Assert.Equal([2, 2], report.Files.Select(file => file.Rows));
        Assert.Equal(0, report.Rejected);
    }

    [Fact]
    public async Task Run_WhenRowsAreBad_KeepsTheOthersAndNamesEach()
    {
        var all = new List<RejectedRow>();
        var signals = "account_id,kind,at,value\nA,k,2026-01-01,1\nC,k,2026-01-01,1\nA,k,yesterday,1\nA,k,2026-01-01,much\nA,k\nB,k,2026-01-01,5\n";

        var report = await Import(Accounts, signals, all.Add);

        Assert.Equal(new WriteCounts(2, 0, 0, 0), report.Signals);
        Assert.Equal(4, report.Rejected);
        Assert.Equal([3, 4, 5, 6], all.Select(row => row.Line));
        Assert.Equal(["account_id", "at", "value", ""], all.Select(row => row.Column));
        Assert.Equal(["C", "yesterday", "much", ""], all.Select(row => row.Value));
        Assert.Equal(all, report.FirstRejected);
        Assert.Contains("import it first", all[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_WhenRepeated_ChangesNothing()
    {
        var signals = "account_id,kind,at,value,id\nA,k,2026-01-01,1,x\nA,k,2026-01-02,2,\nA,k,2026-01-03,3,x\n";
        await Import(Accounts, signals);
        var before = await _store.ReadRevisionAsync(CancellationToken.None);

        var again = await Import(Accounts, signals);

        Assert.True(again.Accounts.ChangesNothing);
        Assert.True(again.Signals.ChangesNothing);
        Assert.Equal(before, await _store.ReadRevisionAsync(CancellationToken.None));
    }

    [Theory]
    [InlineData("account_id,kind,value\nA,k,1\n")]
    [InlineData("")]
    [InlineData("account_id,kind,at,value\nA,k,2026-01-01,1\nA,k,2026-01-01,\"1\n")]
    public async Task Run_WhenAFileIsDamaged_LeavesNothingOfAnyFile(string signals)
    {
        await Assert.ThrowsAsync<FileProblemException>(() => Import(Accounts, signals));

        Assert.Empty(await _store.ReadAccountsAsync(CancellationToken.None));
        Assert.Equal(0, await _store.ReadRevisionAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Run_WhenAFileIsMissing_NamesIt()
    {
        var problem = await Assert.ThrowsAsync<FileProblemException>(
            () => new BookImport(_store).AddAccounts(_folder.File("no.csv")).RunAsync(CancellationToken.None));

        Assert.Contains("no.csv", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_WhenCancelled_LeavesNothing()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => new BookImport(_store).AddAccounts(_folder.Write("a.csv", Accounts)).RunAsync(cancelled.Token));

        Assert.Empty(await _store.ReadAccountsAsync(CancellationToken.None));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Run_WhenFilesAreRandomBytes_RefusesOrRejectsButNeverBreaks(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 100; round++)
        {
            var bytes = new byte[random.Next(400)];
            random.NextBytes(bytes);
            // Half of them get as far as the rows.
            if (round % 2 == 0) bytes = [.. Encoding.UTF8.GetBytes("account_id,kind,at,value,id,x\nA,k,2026-01-01,1,,\n"), .. bytes];
            File.WriteAllBytes(_folder.File("signals.csv"), bytes);
            var import = new BookImport(_store)
                .AddAccounts(_folder.Write("accounts.csv", Accounts)).AddSignals(_folder.File("signals.csv"));
            try
            {
                var report = await import.RunAsync(CancellationToken.None);
                Assert.Equal(report.Files[1].Rows, report.Signals.Total + report.Files[1].Rejected);
            }
            catch (FileProblemException)
            {
                // The other right outcome.
            }
        }
    }

    [Fact]
    public async Task Run_WhenTheFileIsLarge_KeepsMemoryBounded()
    {
        const int Rows = 300_000;
        var path = _folder.File("large.csv");
        await using (var writer = new StreamWriter(path))
        {
            await writer.WriteLineAsync("account_id,kind,at,value,id,note");
            for (var i = 0; i < Rows; i++)
                await writer.WriteLineAsync($"A,usage.events,2026-01-01T00:00:{i % 60:00}Z,{i},row-{i},a note to make rows longer");
        }

        var most = 0L;
        var progress = new Watch(() => most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true)));
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var report = await new BookImport(_store, progress: progress)
            .AddAccounts(_folder.Write("a.csv", Accounts)).AddSignals(path).RunAsync(CancellationToken.None);

        Assert.Equal(Rows, report.Signals.New);
        // All rows together would take some 60 MB; the batches in flight take a few.
        Assert.InRange(most - before, long.MinValue, 40_000_000);
        Assert.Equal(new FileInfo(path).Length, progress.Last.BytesRead);
        Assert.Equal(Rows, progress.Last.Rows);
    }

    [Fact]
    public async Task Run_WhenManyRowsAreRejected_ListsTheFirstAndCountsAll()
    {
        var signals = "account_id,kind,at,value\n" + string.Concat(Enumerable.Range(0, 500).Select(i => $"A,k,2026-01-01,v{i}\n"));
        var heard = 0;

        var report = await Import(Accounts, signals, _ => heard++);

        Assert.Equal(500, report.Rejected);
        Assert.Equal(500, heard);
        Assert.Equal(ImportReport.RowsShown, report.FirstRejected.Count);
    }

    public void Dispose()
    {
        _scratch.Dispose();
        _folder.Dispose();
    }

    private Task<ImportReport> Import(string accounts, string signals, Action<RejectedRow>? onRejected = null) =>
        new BookImport(_store, onRejected)
            .AddAccounts(_folder.Write("accounts.csv", accounts))
            .AddSignals(_folder.Write("signals.csv", signals))
            .RunAsync(CancellationToken.None);

    private sealed class Watch(Action look) : IProgress<ImportProgress>
    {
        public ImportProgress Last { get; private set; }

        public void Report(ImportProgress value)
        {
            Last = value;
            look();
        }
    }
}

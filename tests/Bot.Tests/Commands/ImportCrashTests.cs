using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using HealthScore.Scoring.Import.Loading;
using HealthScore.Scoring.Storage.Sqlite;

namespace HealthScore.Bot.Tests.Commands;

/// <summary>Kills the real program while it imports: the store is as before or as after, never between.</summary>
public sealed class ImportCrashTests : IDisposable
{
    private const int Rows = 40_000;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("healthscore-");

    [Fact]
    public async Task Import_WhenKilledAtAnyPoint_LeavesTheStateBeforeOrAfter()
    {
        var random = new Random(20260301);
        await WriteFiles(random);
        await ImportHere(File("base.db"), File("old.csv"));
        var before = await Digest(File("base.db"));
        System.IO.File.Copy(File("base.db"), File("after.db"));
        await ImportHere(File("after.db"), File("new.csv"));
        var after = await Digest(File("after.db"));
        Assert.NotEqual(before, after);

        for (var round = 0; round < 10; round++)
        {
            var store = File($"round{round}.db");
            System.IO.File.Copy(File("base.db"), store);
            var processor = TimeSpan.FromMilliseconds(random.Next(50, 1500));
            var written = random.Next(2_000_000);
            using var import = Start(store);
            // Some rounds end while rows are read, others while the commit is being written.
            if (round < 6) await KillOnce(import, () => Processor(import) >= processor);
            else await KillOnce(import, () => new FileInfo(store + "-wal") is { Exists: true } wal && wal.Length > written);

            Assert.Contains(await Digest(store), (string[])[before, after]);
            await ImportHere(store, File("new.csv"));
            Assert.Equal(after, await Digest(store));
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string File(string name) => Path.Combine(_folder.FullName, name);

    private async Task WriteFiles(Random random)
    {
        await System.IO.File.WriteAllTextAsync(File("accounts.csv"), "account_id,name\nA,Alpha\nB,Beta\n");
        await System.IO.File.WriteAllTextAsync(File("old.csv"), Signals(random, 2_000));
        await System.IO.File.WriteAllTextAsync(File("new.csv"), Signals(random, Rows));
    }

    private static string Signals(Random random, int rows)
    {
        var text = new StringBuilder("account_id,kind,at,value,id\n");
        for (var i = 0; i < rows; i++)
        {
            var id = random.Next(3) == 0 ? $"id{random.Next(4_000)}" : "";
            text.Append(CultureInfo.InvariantCulture, $"{(random.Next(2) == 0 ? 'A' : 'B')},k{random.Next(4)},2026-01-0{random.Next(1, 9)},{random.Next(500)},{id}\n");
        }

        return text.ToString();
    }

    private Process Start(string store)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[Path.Combine(AppContext.BaseDirectory, "healthscore.dll"), "import", "--signals", File("new.csv"), "--store", store])
            start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }

    private static TimeSpan Processor(Process process)
    {
        process.Refresh();
        return process.TotalProcessorTime;
    }

    private static async Task KillOnce(Process process, Func<bool> isTime)
    {
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(1));
        try
        {
            while (!process.HasExited && !isTime()) await look.WaitForNextTickAsync();
            process.Kill();
        }
        catch (Exception gone) when (gone is InvalidOperationException or Win32Exception)
        {
            // It was faster than we are: then the state is the one after.
        }

        await process.WaitForExitAsync();
    }

    private async Task ImportHere(string path, string signals)
    {
        using var database = SqliteDatabase.Open(path, [SqliteMigrations.Scoring], TimeProvider.System);
        await new BookImport(new SqliteHealthStore(database, TimeProvider.System))
            .AddAccounts(File("accounts.csv")).AddSignals(signals).RunAsync(CancellationToken.None);
    }

    /// <summary>Everything a reader can see, in order.</summary>
    private static async Task<string> Digest(string path)
    {
        using var database = SqliteDatabase.Open(path, [SqliteMigrations.Scoring], TimeProvider.System);
        var store = new SqliteHealthStore(database, TimeProvider.System);
        var text = new StringBuilder();
        text.Append(await store.ReadRevisionAsync(CancellationToken.None));
        foreach (var account in await store.ReadAccountsAsync(CancellationToken.None))
        {
            text.Append(account.Id).Append(account.Name);
            text.AppendJoin('\n', (await store.ReadSignalsAsync(account.Id, CancellationToken.None))!
                .Select(signal => (signal.Kind, signal.At, signal.Value, signal.Id)));
        }

        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}

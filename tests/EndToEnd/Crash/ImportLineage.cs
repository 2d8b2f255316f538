using System.Diagnostics;
using HealthScore.Bot.Storage;
using HealthScore.EndToEnd.Program;
using HealthScore.Scoring.Import.Loading;

namespace HealthScore.EndToEnd.Crash;

/// <summary>
/// One store into which file after file is imported, by programs that are killed and begun again until one gets through. Beside it
/// is a store that got the same files without any trouble.
/// </summary>
internal sealed class ImportLineage : IDisposable
{
    private const int MostKillsAtOneFile = 8;

    private readonly BotProgram _program = new();
    private readonly SqliteCrashStore _store;
    private readonly SqliteCrashStore _untroubled;
    private readonly ImportFiles _files;
    private readonly Random _random;
    private readonly int _seed;
    private TimeSpan _length = TimeSpan.FromSeconds(1);

    public ImportLineage(int seed)
    {
        _seed = seed;
        _random = new Random(seed);
        foreach (var folder in (string[])["store", "untroubled"]) _program.MakeFolder(folder);
        _store = new SqliteCrashStore(_program.File("store"));
        _untroubled = new SqliteCrashStore(_program.File("untroubled"));
        _files = new ImportFiles(_program.File("."), seed);
    }

    public int Kills { get; private set; }

    public int Steps { get; private set; }

    /// <summary>Imports that were stored though they were killed.</summary>
    public int StoredUnseen { get; private set; }

    public async Task RunAsync(int kills)
    {
        List<string> before = ["revision 0"];
        while (Kills < kills)
        {
            Steps++;
            _files.Write();
            await _untroubled.UseAsync(ImportAsync);
            var after = Lines(await _untroubled.LookAsync());
            await ImportUntilThroughAsync(before, after);
            before = after;
        }
    }

    public void Dispose() => _program.Dispose();

    private async Task ImportUntilThroughAsync(List<string> before, List<string> after)
    {
        for (var tries = 0; ; tries++)
        {
            var wasKilled = await ImportAsync(mayKill: tries < MostKillsAtOneFile);
            if (wasKilled && !File.Exists(_store.File)) continue;
            var found = Lines(await _store.LookAsync());
            if (found.SequenceEqual(after, StringComparer.Ordinal))
            {
                if (!wasKilled) return;
                StoredUnseen++;
                before = after;
            }
            else
            {
                Assert.True(wasKilled, $"{Where}: the import says that it is done, but {Difference(after, found)}");
                Assert.True(found.SequenceEqual(before, StringComparer.Ordinal), $"{Where}: {Difference(before, found)}");
            }
        }
    }

    /// <returns>Whether it was killed before it ended.</returns>
    private async Task<bool> ImportAsync(bool mayKill)
    {
        var begun = TimeProvider.System.GetTimestamp();
        using var process = _program.Start(["import", "--accounts", _files.Accounts, "--signals", _files.Signals, "--store", _store.File]);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        using var over = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        if (mayKill)
        {
            await (_random.Next(2) == 0 ? AtATimeAsync(process, over.Token) : AtASizeAsync(process, over.Token));
            process.Kill();
        }

        await process.WaitForExitAsync(over.Token);
        var said = await output + await error;
        if (process.ExitCode == 0)
        {
            _length = TimeProvider.System.GetElapsedTime(begun);
            return false;
        }

        Assert.True(mayKill && process.ExitCode == 137, $"{Where}: exit code {process.ExitCode}\n{said}");
        Kills++;
        return true;
    }

    private async Task AtATimeAsync(Process process, CancellationToken cancellationToken)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var waiting = Task.Delay(_length * 1.1 * _random.NextDouble(), TimeProvider.System, ended.Token);
        await Task.WhenAny(waiting, process.WaitForExitAsync(ended.Token));
        await ended.CancelAsync();
    }

    // Looks without a pause: the log grows within milliseconds, at the commit.
    private Task AtASizeAsync(Process process, CancellationToken cancellationToken)
    {
        var log = new FileInfo(_store.File + "-wal");
        var size = Length(log) + _random.Next(400_000);
        return Task.Run(
            () =>
            {
                while (!process.HasExited && Length(log) <= size) cancellationToken.ThrowIfCancellationRequested();
            },
            cancellationToken);
    }

    private static long Length(FileInfo file)
    {
        file.Refresh();
        return file.Exists ? file.Length : 0;
    }

    private async Task ImportAsync(OpenedStore store) =>
        await new BookImport(store.Health).AddAccounts(_files.Accounts).AddSignals(_files.Signals).RunAsync(CancellationToken.None);

    // What was stored, and which accounts wait to be scored, and why.
    private static List<string> Lines(StoreLook look) =>
        [$"revision {look.Revision}", .. look.LinesOf("c0-"), .. look.Marks.Order(StringComparer.Ordinal)];

    private static string Difference(List<string> expected, List<string> found) =>
        $"{found.Count} lines instead of {expected.Count}.\nMissing:\n{string.Join('\n', expected.Except(found, StringComparer.Ordinal).Take(5))}"
        + $"\nToo much:\n{string.Join('\n', found.Except(expected, StringComparer.Ordinal).Take(5))}";

    private string Where => $"seed {_seed}, file {Steps}, after kill {Kills}";
}

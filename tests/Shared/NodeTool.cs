using System.Diagnostics;

namespace HealthScore.Testing;

/// <summary>
/// A folder of the shared tools, copied to <c>.tools/</c> in the repository (which Git ignores) and installed there once: all test
/// runs share it.
/// </summary>
internal sealed class NodeTool
{
    private static readonly Lock Installing = new();

    private readonly string _folder;

    /// <param name="name">A folder under the shared <c>tools</c>, such as <c>cards</c>.</param>
    public NodeTool(string name)
    {
        _folder = Path.Combine(Needs.Repository, ".tools", name);
        lock (Installing) Install(name);
    }

    /// <summary>Runs a script of the folder.</summary>
    /// <returns>Exit code, and all that was printed.</returns>
    public async Task<(int Code, string Output)> Run(CancellationToken cancel, params IEnumerable<string> arguments)
    {
        using var process = Start("node", arguments, _folder);
        var output = process.StandardOutput.ReadToEndAsync(cancel);
        var errors = process.StandardError.ReadToEndAsync(cancel);
        await process.WaitForExitAsync(cancel);
        return (process.ExitCode, await output + await errors);
    }

    private void Install(string name)
    {
        // Another test process may be installing the same folder.
        using var turn = new Mutex(initiallyOwned: false, $"healthscore-tools-{name}");
        turn.WaitOne();
        try
        {
            if (!File.Exists(Path.Combine(_folder, "node_modules", ".package-lock.json"))) InstallNow(name);
        }
        finally
        {
            turn.ReleaseMutex();
        }
    }

    private void InstallNow(string name)
    {
        Copy(Path.Combine(Needs.SharedFolder ?? throw new InvalidOperationException("There is no shared folder."), "tools", name), _folder);
        using var process = Start("npm", ["ci", "--no-audit", "--no-fund"], _folder);
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"npm ci failed in {_folder}: {errors.GetAwaiter().GetResult()}");
    }

    private static Process Start(string program, IEnumerable<string> arguments, string folder) =>
        Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        }) ?? throw new InvalidOperationException($"{program} did not start.");

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from)) File.Copy(file, Path.Combine(to, Path.GetFileName(file)), overwrite: true);
        foreach (var folder in Directory.EnumerateDirectories(from).Where(f => Path.GetFileName(f) != "node_modules"))
            Copy(folder, Path.Combine(to, Path.GetFileName(folder)));
    }
}
